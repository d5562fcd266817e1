import { anyOf, list, type Wording } from './wording';

export const siteAhead: Wording = { example: '在东山小学', pattern: /^(?:在|于|选择|选取|支持|指导|组织)+/ };
export const sitesMore: Wording = { example: '北岭幼儿园等', pattern: /等(?:地|处)?$/ };
const ends = list`
  校 小学 中学 大学 园 院 镇 乡 村 街 街道 区 县 市 旗 站 路 厂 馆 中心 库 桥 河 湖 山 港 广场
`;
export const endsOfSites: Wording = { example: '东山小学', pattern: new RegExp(`${anyOf(ends)}$`) };
/** 城东片区: a part of the plan's own place. */
export const endsOfAreas: Wording = {
  example: '城东片区',
  pattern: /(?:片区|城区|[一-龥]区|县|市|镇|乡|村|街道|社区|地区)$/,
};
const kindsOfArea = list`山区 坝区 牧区 库区 沿海 边远 脱贫 民族 重点 市辖 中心`;
const area = String.raw`(?:[\u4e00-\u9fff]{1,6}(?:地区|片区|城区)|[市城镇郊]区|[县市区](?:\([市区县旗]\))+|${anyOf(kindsOfArea)}[县市区镇乡])`;
/** 东部地区, 县(市): a part of the place and nothing else. */
export const onlyArea: Wording = { example: '东部地区', pattern: new RegExp(`^${area}$`) };
/** 市区 of 市区入园率. */
export const areaAhead: Wording = { example: '市区入园率', pattern: new RegExp(`^${area}`) };
/** 各镇、有关街道: a class. */
export const noSites: Wording = { example: '各镇', pattern: /^(?:各|有关|相关)/ };
/** 老街、古渡等文物点: the sites, and what they are. */
export const sitesAndNoun: Wording = {
  example: '老街、古渡等文物点',
  pattern: /^([^、,;()“”]{2,14}(?:、[^、,;()“”]{2,14}){0,12}等)(?!方面|领域|各)([\u4e00-\u9fff]{2,12})$/,
};
