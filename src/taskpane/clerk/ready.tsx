import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useOwnWords } from '../words/use-words';
import { clerkWords } from '../words/clerk';

/** Nothing stands in the way of returning the ledger. */
export function Ready({ queries }: { readonly queries: number }) {
  const say = useOwnWords(clerkWords);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className="sentence">
        <MessageBarTitle>{say('ready')}</MessageBarTitle>
        {say('readyHelp')}
        {queries > 0 && ` ${say('readyQueries')}`}
      </MessageBarBody>
    </MessageBar>
  );
}
