const many = /^(?:各|有关|相关|其他|其它|全[省市区县]|辖区|属地|所有|相应)/;
const manyAtEnd =
  /(?:各?成员单位|(?:有关|相关|各)(?:部门|单位|委办局|科室)|各(?:镇|乡|街道|区|县|学校|单位|部门|社区|村))$/;
const tiers =
  /^(?:[(/、]?(?:乡镇|街道|镇|乡|街|村|社区|园区|县级市|县|市|区|旗|功能区|开发区)\)?){1,5}(?:人民政府|政府|办事处|党委|党工委|管委会)?(?:\((?:办事处|街道办事处|街道)\))?$/;
const oneOnly = /^[省市区县旗](?:委|政府|人民政府)?(?:办|办公室)?$/;
const bodies =
  /^(?:公办|民办|公民办|中心|乡村|城区|农村|普惠性?|普通|职业|级各类|各类)*(?:中小学校?(?:幼儿园)?|中小学(?:校)?、?幼儿园|中学|小学|学校|幼儿园|初中|高中|医疗机构|医疗卫生机构|卫生院|乡镇卫生院|企业|高校|社会组织|养老机构|村居|村\(社区\)|学校\(园\))$/;

/** Whether a name stands for many units: 镇(街), 各学校, 各成员单位, 有关部门. */
export function isUnitClass(name: string): boolean {
  if (oneOnly.test(name)) return false;
  return many.test(name) || manyAtEnd.test(name) || tiers.test(name) || bodies.test(name);
}
