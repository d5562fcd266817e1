/** Who has to meet a target by itself: 每校, 各校, 校校, 每个乡镇, 各村. A class of units, never a person. */
const eachUnit =
  /[每各](?:个|所|家)?(?:义务教育|中小)?(?:学校|校|幼儿园|园|乡镇|镇街|镇|街道|社区|行政村|村|县区|区县|县|成员单位|单位|企业|机构|医院|站点)|校校|村村|园园/;

/** Whom a target is due to one by one: 每位教师, 每名学生, 人人; an average (人均) is nobody's own. */
const eachPerson = /每(?:位|名|个?人)|人人/;

/** Whether the sentence says before a position that what follows is every unit's own target. */
export function isOfEachUnit(sentence: string, at: number): boolean {
  return eachUnit.test(sentence.slice(0, at));
}

/** Whether it is every person's own: one unit reports how many of how many reach it. */
export function isOfEachPerson(sentence: string, at: number): boolean {
  return eachPerson.test(sentence.slice(0, at));
}
