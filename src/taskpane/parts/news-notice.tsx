import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Words } from '../../workbook/book/words';
import { useLanguage } from '../words/use-words';

/** Something that happened before, and is to be known. */
export function NewsNotice({ news }: { readonly news: Words | null }) {
  const language = useLanguage();
  if (!news) return null;
  return (
    <div role="status">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className="sentence">{news[language]}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
