import { define } from '../define';
import { refer } from '../refer';
import { rangeActions } from './range-actions';
import { rangeCells } from './range-cells';
import { rangePlaces } from './range-places';
import { rangeShape } from './range-shape';
import { rangeProperties } from './range-properties';

export const range = define('Range', {
  kept: true,
  read: { ...rangeCells.read, ...rangeShape.read },
  write: { ...rangeCells.write, ...rangeShape.write },
  open: {
    format: (place) => refer('RangeFormat', { place }),
    worksheet: ({ sheet }) => refer('Worksheet', sheet),
    dataValidation: (place) => refer('DataValidation', { place }),
    conditionalFormats: (place) => refer('ConditionalFormatCollection', { place }),
    sort: (target) => refer('RangeSort', target),
  },
  call: { ...rangePlaces, ...rangeActions, ...rangeProperties },
});
