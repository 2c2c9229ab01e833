import { plainTitle } from '#domain/tables/column-titles';
import type { UnitField } from '#domain/units/import-model';

/**
 * The field a column title stands for in lists of units as offices keep them, in Chinese or English; null
 * where the title says nothing known.
 */
export function fieldOfTitle(title: string): UnitField | null {
  return FIELD_BY_TITLE.get(plainTitle(title)) ?? null;
}

/** Whether a title announces people: their names, posts, telephone numbers, addresses. */
export function isPersonalTitle(title: string): boolean {
  return PERSONAL_TITLE.test(plainTitle(title));
}

const TITLES: Readonly<Record<UnitField, string>> = {
  code:
    '编号 编码 代码 单位编号 单位编码 单位代码 部门编号 部门编码 部门代码 机构编号 机构编码 机构代码 组织编码 code id unitcode ' +
    'unitid departmentcode',
  name:
    '名称 单位 部门 全称 机构 单位名称 单位全称 部门名称 部门全称 机构名称 组织名称 被评单位 考核单位 中文名称 name unit unitname ' +
    'department departmentname fullname chinesename namezh',
  nameEn: '英文名称 英文名 英文全称 单位英文名 单位英文名称 部门英文名称 englishname nameen nameenglish',
  shortName: '简称 单位简称 部门简称 机构简称 中文简称 shortname abbreviation abbr short shortnamezh',
  shortNameEn: '英文简称 单位英文简称 英文缩写 englishshortname englishabbreviation shortnameen',
  category:
    '类别 分类 类型 组别 单位类别 单位分类 单位类型 部门类别 考核类别 考核分类 所属类别 category type unittype group',
  parentCode:
    '上级 上级单位 上级部门 上级编号 上级编码 上级代码 上级单位编号 上级单位编码 上级单位代码 上级单位名称 父级编码 挂靠单位 ' +
    'parent parentcode parentunit parentid',
  position: '排序 顺序 序号 排序号 顺序号 排列顺序 order position sort sortorder no number',
};

const FIELD_BY_TITLE: ReadonlyMap<string, UnitField> = new Map(
  Object.entries(TITLES).flatMap(([field, titles]) => titles.split(' ').map((title) => [title, field as UnitField])),
);

const PERSONAL_TITLE =
  /领导|负责人|联络|联系|姓名|电话|手机|邮箱|邮件|微信|身份证|工号|书记|院长|处长|主任|phone|mobile|^tel|e?mail|contact|person|leader|director|manager/;
