import { findDates } from './dates';
import { dropBetween } from './spans-between';
import { stripEnd } from './strip-end';
import { adverbsBehind, cuts } from '../lexicon/names';
import { againstDate, fromDate, untilDate } from '../lexicon/times';

const leading = new RegExp(
  '^(?:力争|确保|努力|推动实现|推动|促进|带动|实现|基本实现|基本(?!公共|医疗|养老|药物|建设|农田|医保|生活|社会)|全面实现|全面|全部|逐步|进一步|持续|积极(?!性)|大力|着力|稳步|加快|不断|切实|深入|扎实|全力|有序|同步|' +
    '每年|每学期|每学年|每季度|每季|每个?月|每周|每天|每半年|年均|月均|年内|当年|今年|累计|总计|合计|计划(?!生育)|规划(?!率)|预计|拟|至少|不少于|到(?!位)|其中:?|并(?!购|网)|以及|及(?![时格])|与|、|,|' +
    '使|让|将|把|对(?![口外])|为(?!民)|再(?!生|就业|造)|辖区内?|全区|全市|全县|全省|我区|我市|我县|区域内|区内|本区|本市|所有|各(?!类|级)|的|也|均(?!衡)|都(?!市)|应当|应(?!急|届|用)|须|必须|原则上|一般(?!公共|债|性|工业)|按照?(?!揭)|严格|统筹(?!区|地区)|引导|鼓励|保证|保障(?!性|房|水平)|做到|做好|抓好|完善|(?:主要)?包括|是|要(?!素|点)|由|力求|连续|-|·){1,60}',
);

/** A noun phrase without the adverbs, dates and marks around it. */
export function tidyPhrase(words: string): string {
  let text = withoutDates(words);
  for (let length = -1; length !== text.length;) {
    length = text.length;
    text = withoutTrailing(text.replace(leading, '')).replace(/^[)\]”》]{1,60}/, '');
    text = withoutLoneBrackets(stripEnd(text, /[([“《]/));
  }
  return text;
}

/** Only the end is looked at: the words that go stand there. */
function withoutTrailing(text: string): string {
  const from = Math.max(0, text.length - longestEnd);
  return text.slice(0, from) + text.slice(from).replace(adverbsBehind.pattern, '');
}

const longestEnd = 64;

function withoutDates(text: string): string {
  let kept = '';
  let from = 0;
  for (const date of findDates(text)) {
    kept += text.slice(from, date.at).replace(date.kind === 'base' ? againstDate.pattern : untilDate.pattern, '');
    from = date.to + (fromDate.pattern.exec(text.slice(date.to, date.to + 2))?.[0].length ?? 0);
  }
  return kept + text.slice(from);
}

function withoutLoneBrackets(text: string): string {
  const opened = text.lastIndexOf('(');
  return opened > text.lastIndexOf(')') ? text.slice(0, opened) : text;
}

const longest = 32;

/** At most 32 characters: the head of a long Chinese phrase stands at its end. */
export function shorten(words: string): string {
  if (words.length <= longest) return words;
  const bare = dropBetween(words, '(', ')');
  if (bare.length <= longest) return bare;
  const tail = bare.slice(-longest);
  const cut = tail.search(cuts.pattern);
  return cut >= 0 && longest - cut > 5 ? tail.slice(cut + 1) : tail;
}
