import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// What the official React task-pane template shows, from the same parts of the same libraries: a heading with a picture,
// three points with icons, a text field with its label, and a button.
const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  points: { listStyleType: 'none', fontSize: tokens.fontSizeBase300 },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
});

const points = [
  { text: 'First', icon: <Ribbon24Regular /> },
  { text: 'Second', icon: <LockOpen24Regular /> },
  { text: 'Third', icon: <DesignIdeas24Regular /> },
];

function Pane() {
  const styles = useStyles();
  const [text, setText] = useState('Text');
  const insert = () =>
    Excel.run(async (context) => {
      context.workbook.getSelectedRange().values = [[text]];
      await context.sync();
    });
  return (
    <div className={styles.page}>
      <section className={styles.header}>
        <Image width="90" height="90" src="logo.png" alt="" />
        <h1>Welcome</h1>
      </section>
      <ul className={styles.points}>
        {points.map(({ text: words, icon }) => (
          <li key={words}>
            {icon} {words}
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field size="large" label="Text to insert">
          <Textarea size="large" value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Button appearance="primary" size="large" onClick={() => void insert()}>
          Insert
        </Button>
      </div>
    </div>
  );
}

void Office.onReady(() => {
  const container = document.getElementById('container');
  if (container)
    createRoot(container).render(
      <FluentProvider theme={webLightTheme}>
        <Pane />
      </FluentProvider>,
    );
});
