import { tidyPhrase } from '../text/tidy-phrase';
import { endsOfSites, noSites, siteAhead, sitesMore } from '../lexicon/sites';

/** The places, schools and the like that a list before a verb names (在甲小学、乙中学等新建); empty where none does. */
export function sitesBefore(words: string): string {
  const isMore = sitesMore.pattern.test(words);
  const phrase = tidyPhrase(words.replace(sitesMore.pattern, ''));
  const sites = phrase.replace(siteAhead.pattern, '');
  const items = sites.split('、');
  const isAhead = sites !== phrase;
  const isListed =
    items.length > 1 &&
    endsOfSites.pattern.test(sites) &&
    items.every((item) => !noSites.pattern.test(item) && (isAhead || endsOfSites.pattern.test(item)));
  return isListed ? `${sites}${isMore ? '等' : ''}` : '';
}
