import { toReplyBy } from '../../src/summary/matters/to-reply-by';

test.each([
  ['a Friday', '2024-01-05', '2024-01-12'],
  ['a Saturday', '2024-01-06', '2024-01-12'],
  ['a Sunday', '2023-12-31', '2024-01-05'],
  ['a Wednesday', '2024-01-03', '2024-01-10'],
  ['no day', '', ''],
])('five working days after %s', (_, asOf, until) => {
  expect(toReplyBy(asOf)).toBe(until);
});
