import { findPersonalDetails } from '#domain/redaction/find-personal-details';
import { describe, expect, it } from 'vitest';
import { REMARKS } from '../../../../db/demo/remarks';

const UNITS = ['市人力资源和社会保障局', '市人社局', '市住房和城乡建设局', '市住建局', '行政审批局', '团委'];

const found = (text: string) =>
  findPersonalDetails(text, UNITS).map(({ kind, from, to }) => `${kind}:${text.slice(from, to)}`);

describe('persons', () => {
  it.each([
    ['张局长态度很好', ['person:张局长']],
    ['多次找王建国副主任都不见人', ['person:王建国副主任']],
    ['欧阳科长耐心解释了三遍', ['person:欧阳科长']],
    ['窗口李娜很热情', ['person:李娜']],
    ['有个叫赵志强的一直拖着不办', ['person:赵志强']],
    ['王某和李某某是亲戚', ['person:王某', 'person:李某某']],
    ['小李说系统坏了，让找老王', ['person:小李', 'person:老王']],
    ['刘晓燕同志值得表扬', ['person:刘晓燕同志']],
    ['陈老师、孙医生都反映过', ['person:陈老师', 'person:孙医生']],
    ['希望郭书记来基层看看', ['person:郭书记']],
  ])('are named: %s', (text, details) => {
    expect(found(text)).toEqual(details);
  });

  it.each([
    '领导高度重视，工作人员方便群众，办事高效',
    '对于主任的要求，由于时间紧，没有完成任务',
    '每小时排一次队，马上就能办，服务周到',
    '小区周边的农田和园林要保护，严格执行程序',
    '建议提高主动性，责任到人，任何时候都要文明服务',
    '公积金支付流程太长，付款方式单一',
    '有何意见、如何处理、为何拖延都要说明',
    '历史遗留问题要有示范和规范，防范风险',
  ])('are not seen in everyday words: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers', () => {
  it('of citizens are told by their check character', () => {
    // The example of GB 11643-1999, annex: 11010519491231002X.
    expect(found('我的身份证是11010519491231002X，请查')).toEqual(['identity:11010519491231002X']);
    expect(found('流水号110105194912310021不对')).toEqual([]);
  });

  it('of cards are told by their check digit', () => {
    // 4111 1111 1111 1111 is the test number that card schemes publish.
    expect(found('卡号 4111 1111 1111 1111 一直没到账')).toEqual(['account:4111 1111 1111 1111']);
    expect(found('编号 4111 1111 1111 1112')).toEqual([]);
  });

  it.each([
    ['打我电话13812345678', ['phone:13812345678']],
    ['打我电话１３８１２３４５６７８', ['phone:１３８１２３４５６７８']],
    ['+86 138-1234-5678 随时联系', ['phone:+86 138-1234-5678']],
    ['请拨0510-82345678', ['phone:0510-82345678']],
    ['办公电话：82345678 没人接', ['phone:82345678']],
    ['发到 li.na@example.gov.cn 吧', ['email:li.na@example.gov.cn']],
    ['加微信号：lina_2020', ['account:lina_2020']],
    ['苏B·12345 占道停车', ['vehicle:苏B·12345']],
    ['我住3号楼2单元501室', ['address:3号楼2单元501室']],
    ['12345热线和110都打过，400-8001234也占线', []],
    ['2024年办理了12000件，平均3.5天', []],
  ])('are found by their form: %s', (text, details) => {
    expect(found(text)).toEqual(details);
  });
});

describe('units', () => {
  it('are found by name, by short name and without the 市 before it, the longest first', () => {
    expect(found('市人力资源和社会保障局的窗口')).toEqual(['unit:市人力资源和社会保障局']);
    expect(found('人社局和市住建局互相推')).toEqual(['unit:人社局', 'unit:市住建局']);
    expect(found('行政审批局好')).toEqual(['unit:行政审批局']);
  });

  it('are not found by names so short that they are everyday words', () => {
    expect(found('团委的活动')).toEqual([]);
  });
});

describe('a text as a whole', () => {
  it('has its findings in order and apart from each other', () => {
    const text = '市住建局张局长（13812345678）住1栋302室';
    const details = findPersonalDetails(text, UNITS);
    expect(found(text)).toEqual(['unit:市住建局', 'person:张局长', 'phone:13812345678', 'address:1栋302室']);
    details.slice(1).forEach((detail, index) => expect(detail.from).toBeGreaterThanOrEqual(details[index]?.to ?? 0));
  });

  it('is left alone where people write about things: of the example organisation’s remarks at most one in fifty', () => {
    const flagged = REMARKS.filter((remark) => findPersonalDetails(remark, []).length > 0);
    expect(flagged.length / REMARKS.length).toBeLessThanOrEqual(0.02);
  });
});
