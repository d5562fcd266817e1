import { anyOf, list, type Wording } from './wording';

/** A cell under 佐证材料 that says there is none. */
export const noEvidence: Wording = { example: '暂无', pattern: /^(?:无|暂无|没有|不涉及|不适用|[-—/.]{1,9})$/ };
/** 已报送, 存档备查: that there is something, not what it is called. */
export const onlySaid: Wording = {
  example: '已报送',
  pattern:
    /^(?:已|未|正在|待|同上|略|另行|随文|后补|纸质|https?:)|(?:备查|存档|附后|另附|报送|提交|上传|提供|存放|保存)$/,
};
/** 详见附件2: ahead of what is named. */
export const pointerAhead: Wording = {
  example: '详见附件2:',
  pattern: /^(?:(?:详|参|请)?见(?:附件)?|附件|佐证材料)[一二三四五六七八九十\d]{0,3}[:.]?/,
};
/** (复印件), 等, 3份: behind what is named. */
export const quantityBehind: Wording = {
  example: '验收报告3份',
  pattern: /(?:等|[和及](?:其|相关)?附件|\([^()]{0,30}\)|(?:各|共)?\d{1,4}[份张页个册套])$/,
};
const endings = list`
  pdf docx? xlsx? pptx? wps et dps ofd caj od[st] rtf txt csv html? jpe?g png gif bmp tiff? heic webp
  zip rar 7z mp[34] m4a wav mov avi mkv wmv dwg eml msg
`;
export const fileEnding: Wording = {
  example: '验收报告.pdf',
  pattern: new RegExp(`[^./]\\.${anyOf(endings)}$`),
};
/** 教发(2023)12号, brackets folded; the part from the year on in the first group. */
export const documentNumber: Wording = {
  example: '教发(2023)12号',
  pattern: /[\u4e00-\u9fff]{1,12}(\((?:19|20)\d\d\)第?\d{1,5}号)/,
};
const documents = list`
  报告 通知 方案 总结 纪要 名单 台账 清单 证书 批复 合同 协议 文件 照片 截图 图片 扫描件 复印件 (?<!代)表 函 意见 办法 细则
  制度 规划 计划 简报 通报 公告 公示 公报 决定 凭证 发票 视频 录像 档案 记录 说明 批文 许可证 承诺书 责任书 通知书 报道 图纸
`;
/** What a document is called that is named without its ending: 验收报告, but not 报告 alone. */
export const documentName: Wording = {
  example: '验收报告',
  pattern: new RegExp(`[\\u4e00-\\u9fff\\w)]${anyOf(documents)}$`),
};
