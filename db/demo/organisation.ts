import type { LocalizedText } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';

/** Who holds its surveys. */
export const EXAMPLE_ORGANISATION: LocalizedText = {
  zh: '江州市直机关工委',
  en: 'Jiangzhou Municipal Organs Committee',
};

/** The first digit of a unit's code is the position of its category here, counted from one. */
export const CATEGORIES: readonly LocalizedText[] = [
  { zh: '综合管理', en: 'General administration' },
  { zh: '执法监管', en: 'Law enforcement and regulation' },
  { zh: '公共服务', en: 'Public services' },
  { zh: '经济发展', en: 'Economic development' },
  { zh: '司法政法', en: 'Justice' },
  { zh: '群团', en: "People's organisations" },
  { zh: '教科文卫', en: 'Education, science, culture and health' },
  { zh: '垂管双管', en: 'Central and provincial organs' },
];

/** Who rates in the yearly review, and with what weight. */
export const RATER_GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '市级领导', en: 'City leaders' }, weight: 20, expected: 420 },
  { id: 'peers', name: { zh: '单位互评', en: 'Other units' }, weight: 20, expected: 2_440 },
  { id: 'grassroots', name: { zh: '基层单位', en: 'Districts and townships' }, weight: 20, expected: 2_900 },
  { id: 'public', name: { zh: '服务对象与群众', en: 'Service users and citizens' }, weight: 40, expected: 7_200 },
];

export interface DemoUnit {
  readonly code: string;
  readonly parentCode?: string;
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
  readonly category: string;
}

/** Code, name, short name, English name, English short name; ">" and a code: the unit it belongs to. */
const ROWS = `
1001 江州市委办公室 | 市委办 | General Office of the Municipal Committee | Committee Office
1002 江州市人大常委会办公室 | 市人大办 | Office of the Municipal People's Congress | Congress Office
1003 江州市人民政府办公室 | 市政府办 | General Office of the Municipal Government | Government Office
1004 江州市政协办公室 | 市政协办 | Office of the Municipal Consultative Conference | Consultative Conference Office
1005 江州市委组织部 | 市委组织部 | Organisation Department | Organisation
1006 江州市委宣传部 | 市委宣传部 | Publicity Department | Publicity
1007 江州市委统战部 | 市委统战部 | United Front Department | United Front
1008 江州市委编办 | 市委编办 | Office for Public Posts and Structures | Posts Office
1009 江州市委政策研究室 | 市委政研室 | Policy Research Office | Policy Research
1010 江州市委老干部局 | 市委老干部局 | Bureau for Retired Cadres | Retired Cadres
1011 江州市委机要和保密局 | 市委保密局 | Bureau of Confidential Matters | Confidential Matters
1012 江州市档案馆 | 市档案馆 | Municipal Archives | Archives >1001
1013 江州市委党史研究室 | 市委党史室 | Office for Party History and City Chronicles | City Chronicles
1014 江州市信访局 | 市信访局 | Bureau for Letters and Visits | Letters and Visits
1015 江州市机关事务管理局 | 市机关事务局 | Bureau of Government Offices Administration | Offices Administration
1016 江州市人民政府外事办公室 | 市外事办 | Foreign Affairs Office | Foreign Affairs
1017 江州市委党校 | 市委党校 | Municipal Party School | Party School
1018 江州市大数据管理局 | 市大数据局 | Data Administration Bureau | Data Bureau
2001 江州市市场监督管理局 | 市市场监管局 | Market Regulation Bureau | Market Regulation
2002 江州市生态环境局 | 市生态环境局 | Ecology and Environment Bureau | Environment
2003 江州市应急管理局 | 市应急局 | Emergency Management Bureau | Emergency
2004 江州市城市管理局 | 市城管局 | Urban Management Bureau | Urban Management
2005 江州市交通运输局 | 市交通局 | Transport Bureau | Transport
2006 江州市自然资源和规划局 | 市资规局 | Natural Resources and Planning Bureau | Natural Resources
2007 江州市住房和城乡建设局 | 市住建局 | Housing and Construction Bureau | Housing and Construction
2008 江州市水务局 | 市水务局 | Water Bureau | Water
2009 江州市审计局 | 市审计局 | Audit Bureau | Audit
2010 江州市统计局 | 市统计局 | Statistics Bureau | Statistics
2011 江州市医疗保障局 | 市医保局 | Healthcare Security Bureau | Healthcare Security
2012 江州市人民防空办公室 | 市人防办 | Civil Air Defence Office | Civil Defence >2007
2013 江州市林业和园林局 | 市林业园林局 | Forestry and Parks Bureau | Forestry and Parks
2014 江州市农业综合行政执法支队 | 市农业执法支队 | Agricultural Enforcement Team | Agricultural Enforcement >4006
2015 江州市文化市场综合行政执法支队 | 市文化执法支队 | Cultural Market Enforcement Team | Cultural Enforcement >7003
2016 江州市交通运输综合行政执法支队 | 市交通执法支队 | Transport Enforcement Team | Transport Enforcement >2005
2017 江州市生态环境保护综合行政执法支队 | 市环保执法支队 | Environmental Enforcement Team | Environmental Enforcement >2002
2018 江州市劳动保障监察支队 | 市劳动监察支队 | Labour Inspection Team | Labour Inspection >3001
3001 江州市人力资源和社会保障局 | 市人社局 | Human Resources and Social Security Bureau | Social Security
3002 江州市民政局 | 市民政局 | Civil Affairs Bureau | Civil Affairs
3003 江州市政务服务管理办公室 | 市政务办 | Government Services Office | Government Services
3004 江州市退役军人事务局 | 市退役军人局 | Veterans Affairs Bureau | Veterans Affairs
3005 江州市住房公积金管理中心 | 市公积金中心 | Housing Provident Fund Centre | Housing Fund
3006 江州市社会保险事业管理中心 | 市社保中心 | Social Insurance Centre | Social Insurance >3001
3007 江州市医疗保障服务中心 | 市医保中心 | Healthcare Security Service Centre | Healthcare Service >2011
3008 江州市不动产登记中心 | 市不动产登记中心 | Real Estate Registration Centre | Real Estate Registration >2006
3009 江州市人才服务中心 | 市人才中心 | Talent Service Centre | Talent Service >3001
3010 江州市公共资源交易中心 | 市公共资源中心 | Public Resources Trading Centre | Public Trading >3003
3011 江州市房产交易管理中心 | 市房产交易中心 | Housing Transactions Centre | Housing Transactions >2007
3012 江州市救助管理站 | 市救助站 | Relief Station | Relief Station >3002
3013 江州水务集团供水公司 | 市供水公司 | Jiangzhou Water Supply Company | Water Supply
3014 江州燃气集团 | 江州燃气 | Jiangzhou Gas Group | Gas Group
3015 江州公共交通集团 | 江州公交 | Jiangzhou Public Transport Group | Public Transport
3016 江州市 12345 热线服务中心 | 12345 热线 | Citizens' Hotline 12345 | Hotline 12345 >3003
4001 江州市发展和改革委员会 | 市发改委 | Development and Reform Commission | Development and Reform
4002 江州市财政局 | 市财政局 | Finance Bureau | Finance
4003 江州市工业和信息化局 | 市工信局 | Industry and Information Technology Bureau | Industry
4004 江州市商务局 | 市商务局 | Commerce Bureau | Commerce
4005 江州市人民政府国有资产监督管理委员会 | 市国资委 | State Assets Commission | State Assets
4006 江州市农业农村局 | 市农业农村局 | Agriculture and Rural Affairs Bureau | Agriculture
4007 江州市投资促进局 | 市投促局 | Investment Promotion Bureau | Investment Promotion
4008 江州市人民政府金融工作办公室 | 市金融办 | Financial Work Office | Financial Work
4009 江州市粮食和物资储备局 | 市粮储局 | Grain and Reserves Bureau | Grain and Reserves >4001
4010 江州市能源局 | 市能源局 | Energy Bureau | Energy >4001
4011 江州市乡村振兴服务中心 | 市乡村振兴中心 | Rural Revitalisation Centre | Rural Revitalisation >4006
4012 江州市供销合作社联合社 | 市供销社 | Supply and Marketing Cooperative | Supply Cooperative
4013 江州经济技术开发区管委会 | 经开区管委会 | Economic and Technological Development Zone | Development Zone
4014 江州高新技术产业开发区管委会 | 高新区管委会 | High-tech Industrial Zone | High-tech Zone
4015 江州临港新区管委会 | 临港新区管委会 | Harbour New Area | Harbour Area
4016 江州市招商服务中心 | 市招商中心 | Investor Service Centre | Investor Service >4007
4017 江州市中小企业服务中心 | 市中小企业中心 | Small Business Service Centre | Small Business >4003
4018 江州市财政投资评审中心 | 市投资评审中心 | Public Investment Review Centre | Investment Review >4002
5001 江州市委政法委员会 | 市委政法委 | Political and Legal Affairs Commission | Legal Affairs Commission
5002 江州市中级人民法院 | 市中院 | Intermediate People's Court | Intermediate Court
5003 江州市人民检察院 | 市检察院 | People's Procuratorate | Procuratorate
5004 江州市公安局 | 市公安局 | Public Security Bureau | Public Security
5005 江州市司法局 | 市司法局 | Justice Bureau | Justice
5006 江州市公安局交通警察支队 | 市交警支队 | Traffic Police | Traffic Police >5004
5007 江州市公安局出入境管理支队 | 市出入境支队 | Exit and Entry Administration | Exit and Entry >5004
5008 江州仲裁委员会办公室 | 仲裁委办公室 | Arbitration Commission Office | Arbitration >5005
6001 江州市总工会 | 市总工会 | Federation of Trade Unions | Trade Unions
6002 共青团江州市委员会 | 团市委 | Communist Youth League Committee | Youth League
6003 江州市妇女联合会 | 市妇联 | Women's Federation | Women's Federation
6004 江州市工商业联合会 | 市工商联 | Federation of Industry and Commerce | Industry Federation
6005 江州市文学艺术界联合会 | 市文联 | Federation of Literary and Art Circles | Literature and Art
6006 江州市社会科学界联合会 | 市社科联 | Federation of Social Sciences | Social Sciences
6007 江州市残疾人联合会 | 市残联 | Disabled Persons' Federation | Disabled Persons
6008 江州市红十字会 | 市红十字会 | Red Cross Society | Red Cross
6009 江州市归国华侨联合会 | 市侨联 | Federation of Returned Overseas Chinese | Returned Overseas Chinese
6010 江州市计划生育协会 | 市计生协 | Family Planning Association | Family Planning
6011 江州市关心下一代工作委员会 | 市关工委 | Committee for the Next Generation | Next Generation
6012 江州市消费者权益保护委员会 | 市消委会 | Consumer Council | Consumer Council >2001
6013 江州市慈善总会 | 市慈善总会 | Charity Federation | Charity
6014 江州市青少年宫 | 市青少年宫 | Youth Palace | Youth Palace >6002
7001 江州市教育局 | 市教育局 | Education Bureau | Education
7002 江州市科学技术局 | 市科技局 | Science and Technology Bureau | Science and Technology
7003 江州市文化广电和旅游局 | 市文旅局 | Culture, Broadcasting and Tourism Bureau | Culture and Tourism
7004 江州市卫生健康委员会 | 市卫健委 | Health Commission | Health
7005 江州市体育局 | 市体育局 | Sports Bureau | Sports
7006 江州市科学技术协会 | 市科协 | Association for Science and Technology | Science Association
7007 江州日报社 | 江州日报社 | Jiangzhou Daily | Jiangzhou Daily >1006
7008 江州广播电视台 | 江州广电台 | Jiangzhou Radio and Television | Radio and Television >1006
7009 江州市疾病预防控制中心 | 市疾控中心 | Centre for Disease Control | Disease Control >7004
7010 江州市第一人民医院 | 市一医院 | First People's Hospital | First Hospital >7004
7011 江州市中医院 | 市中医院 | Hospital of Chinese Medicine | Chinese Medicine Hospital >7004
7012 江州市图书馆 | 市图书馆 | Municipal Library | Library >7003
7013 江州市博物馆 | 市博物馆 | Municipal Museum | Museum >7003
7014 江州职业技术学院 | 江州职院 | Jiangzhou Vocational College | Vocational College
8001 国家税务总局江州市税务局 | 市税务局 | Municipal Tax Service | Tax Service
8002 江州海关 | 江州海关 | Jiangzhou Customs | Customs
8003 江州海事局 | 江州海事局 | Jiangzhou Maritime Safety Administration | Maritime Safety
8004 江州市气象局 | 市气象局 | Meteorological Bureau | Meteorology
8005 江州市烟草专卖局 | 市烟草局 | Tobacco Monopoly Bureau | Tobacco
8006 江州市邮政管理局 | 市邮政局 | Postal Administration | Postal Administration
8007 江州市消防救援支队 | 市消防支队 | Fire and Rescue Service | Fire and Rescue
8008 国家统计局江州调查队 | 江州调查队 | National Survey Office in Jiangzhou | Survey Office
8009 中国人民银行江州市分行 | 人行江州分行 | People's Bank, Jiangzhou Branch | People's Bank
8010 国家金融监督管理总局江州监管分局 | 江州金融监管分局 | Financial Regulatory Office | Financial Regulation
8011 江州供电公司 | 江州供电公司 | Jiangzhou Power Supply Company | Power Supply
8012 江州市盐务管理局 | 市盐务局 | Salt Administration | Salt Administration
8013 江州边境检查站 | 江州边检站 | Jiangzhou Border Inspection Station | Border Inspection
8014 江州航道管理处 | 江州航道处 | Jiangzhou Waterway Office | Waterways
8015 江州市通信发展管理办公室 | 市通管办 | Telecommunications Development Office | Telecommunications
8016 江州水文水资源勘测局 | 江州水文局 | Hydrology and Water Resources Survey | Hydrology`;

export const UNITS: readonly DemoUnit[] = ROWS.trim().split('\n').map(unitOf);

function unitOf(row: string): DemoUnit {
  const [line = '', parentCode] = row.split(' >');
  const [zh = '', shortZh = '', en = '', shortEn = ''] = line.slice(5).split(' | ');
  const code = line.slice(0, 4);
  const category = CATEGORIES[Number(code[0]) - 1]?.zh ?? '';
  const shortName = { zh: shortZh, en: shortEn };
  return { code, name: { zh, en }, shortName, category, ...(parentCode === undefined ? {} : { parentCode }) };
}
