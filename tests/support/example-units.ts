import type { Target, TargetCategory } from '#domain/questionnaire/model';

/** The fictional city of Jiangzhou: 122 units in 8 categories. */
const CATEGORIES: readonly { readonly id: string; readonly zh: string; readonly en: string; readonly units: string }[] =
  [
    {
      id: 'general',
      zh: '综合管理',
      en: 'General administration',
      units:
        '市委老干部局 市纪委监委机关 市机关事务中心 市委编办 市档案馆 市委党校 市政协办公室 市委政研室 市委办公室 市人大办公室 市委组织部 市委宣传部 市委统战部 市政府办公室 市委网信办 市委巡察办 市政府研究室 市信访局',
    },
    {
      id: 'enforcement',
      zh: '执法监管',
      en: 'Law enforcement',
      units:
        '市文旅执法支队 市生态环境局 市农业执法支队 市审计局 市统计局 市药品检查中心 市卫生监督所 市林业局 市交通运输局 市水利局 市住建局 市市场监管局 市应急管理局 市劳动监察支队 市自然资源局 市城管执法局',
    },
    {
      id: 'services',
      zh: '公共服务',
      en: 'Public services',
      units:
        '市行政审批局 市不动产登记中心 市民政局 市政务热线中心 市园林中心 市退役军人局 市公交集团 市公积金中心 市医保局 市环卫中心 市社保中心 市就业服务中心 市大数据局 市公共资源中心 市人社局 市燃气集团 市供水集团 市住房保障中心 市供热公司',
    },
    {
      id: 'economy',
      zh: '经济发展',
      en: 'Economy',
      units:
        '市投资促进局 市能源局 市发改委 市金融工作局 市工信局 市国资委 市粮食储备局 市重点项目中心 市高新区管委会 市供销社 市乡村振兴中心 市财政局 市港口中心 市民营经济中心 市农业农村局 市商务局 市开发区管委会',
    },
    {
      id: 'justice',
      zh: '司法政法',
      en: 'Justice',
      units: '市公安局 市司法局 市中级法院 市仲裁办 市法律事务中心 市检察院 市交警支队 市委政法委 市法学会',
    },
    {
      id: 'mass',
      zh: '群团',
      en: 'Mass organisations',
      units: '市妇联 市贸促会 市工商联 市计生协 团市委 市科协 市侨联 市文联 市红十字会 市残联 市社科联 市总工会',
    },
    {
      id: 'culture',
      zh: '教科文卫',
      en: 'Education, culture, health',
      units:
        '市体育局 江州日报社 市图书馆 市教育局 市博物馆 市科学技术馆 市科技局 市职业学院 市文广局 市第二医院 市卫健委 市疾控中心 市妇幼保健院 市广播电视台 市第一医院',
    },
    {
      id: 'vertical',
      zh: '垂管双管',
      en: 'Central and provincial agencies',
      units:
        '市气象局 市税务局 国家调查队 联通江州分公司 市供电公司 市消防救援支队 金融监管分局 江州海关 移动江州分公司 市盐务局 电信江州分公司 市邮政管理局 江州海事局 市烟草专卖局 人行江州分行 市地震局',
    },
  ];

export function exampleCategories(): readonly TargetCategory[] {
  return CATEGORIES.map(({ id, zh, en }) => ({ id, title: { zh, en } }));
}

export function exampleTargets(): readonly Target[] {
  return CATEGORIES.flatMap(({ id, units }) =>
    units.split(' ').map((name, index) => ({
      id: `${id}-${String(index + 1).padStart(2, '0')}`,
      name: { zh: name },
      category: id,
      initials: '',
    })),
  );
}
