import { type Rating, ratingWords } from '../../ledger/rating';

/** What a light is called on 总览: each has a sign and a shade that its neighbours have not, so that grey print tells them apart. */
export interface Light {
  readonly sign: string;
  readonly word: string;
  readonly ratings: readonly Rating[];
  /** RRGGBB, and what is read on it. */
  readonly colour: string;
  readonly numberColour: string;
}

export const white = 'FFFFFF';
const black = '000000';

/** The light that a rating is counted under. */
export function lightOf(rating: Rating): Light {
  const light = lights.find(({ ratings }) => ratings.includes(rating));
  if (!light) throw new Error(`No light for ${rating}`);
  return light;
}

/** In the order in which they stand side by side. */
export const lights: readonly Light[] = [
  { sign: '✓', word: ratingWords.met, ratings: ['met'], colour: '2E7D32', numberColour: white },
  { sign: '→', word: ratingWords.onTrack, ratings: ['onTrack'], colour: 'BDD7EE', numberColour: black },
  { sign: '▲', word: ratingWords.behind, ratings: ['behind', 'farBehind'], colour: 'BF9000', numberColour: black },
  { sign: '✗', word: ratingWords.unmet, ratings: ['unmet'], colour: '7B1113', numberColour: white },
  { sign: '！', word: ratingWords.inError, ratings: ['inError'], colour: 'F4B183', numberColour: black },
  { sign: '○', word: ratingWords.unreported, ratings: ['unreported'], colour: '595959', numberColour: white },
  { sign: '－', word: '其他', ratings: ['notDue', 'notRated'], colour: 'EDEDED', numberColour: black },
];
