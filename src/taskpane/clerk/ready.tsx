import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useWords } from '../words/use-words';

/** Nothing stands in the way of returning the ledger. */
export function Ready({ queries }: { readonly queries: number }) {
  const say = useWords();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className="sentence">
        <MessageBarTitle>{say('clerkReady')}</MessageBarTitle>
        {say('clerkReadyHelp')}
        {queries > 0 && ` ${say('clerkReadyQueries')}`}
      </MessageBarBody>
    </MessageBar>
  );
}
