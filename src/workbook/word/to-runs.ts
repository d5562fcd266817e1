import { ShadingType, TextRun } from 'docx';
import { toVisibleText } from '../book/visible-text';
import { toBlankText } from './blank-text';
import type { Text } from './document';

const blankFill = 'FFF2CC';

function toLines(text: string): TextRun[] {
  return toVisibleText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));
}

/** A text as Word holds it; blanks are shaded, so that nobody overlooks one. */
export function toRuns(text: Text): TextRun[] {
  const pieces = typeof text === 'string' ? [text] : text;
  return pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? toLines(piece)
      : [
          new TextRun({
            text: toVisibleText(toBlankText(piece)),
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: blankFill },
          }),
        ],
  );
}
