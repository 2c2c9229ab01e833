/** Common surnames of the mainland and the commoner compound ones, without those that are above all prepositions (向, 和, 时). */
export const SURNAMES = {
  single:
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔',
  compound: ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '端木'],
} as const;

export const JOB_TITLES: readonly string[] = words(`
  局长 处长 科长 主任 书记 部长 厅长 市长 区长 县长 镇长 乡长 院长 校长 所长 站长 队长 组长 会长
  主席 秘书长 经理 科员 老师 师傅 医生 大夫 护士 警官 法官 检察官 律师 先生 女士 小姐 阿姨 大姐 同志
  领导`);

/** Characters that given names of the last sixty years are commonly made of. */
export const GIVEN_NAME_CHARACTERS =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文斌波辉鹏飞宇浩轩然欣怡佳雪梅琳慧颖婷晓春燕萍倩丹凤洁云莉莹俊峰亮成龙海山仁林松东南永健世广义兴良顺利毅宏光学祥才发武新彬富贵福生龙元全国胜祖豪军昌茂进子轩梓涵博诚先敬震振壮会思群豪心邦承乐绍功善厚庆民友裕河哲江超浩政谦亨奇固之轮翰朗伯言若鸣朋';

/** Everyday words that begin as a name would. */
export const COMMON_WORDS: readonly string[] = words(`
  高度 高效 高兴 高质 高峰 高新 高龄 高温 方便 方面 方式 方法 方向 任务 任何 任职 任用 马上 周到
  周末 周边 周期 周围 周一 周二 周三 周四 周五 何时 何况 成本 金融 金额 金华 江海 江南 江东 林业
  林地 林草 石油 石化 田间 田地 夏季 夏天 白天 白云 万一 万元 万人 万民 武装 武汉 武警 文明 文化
  严格 严重 严厉 严肃 严谨 贺信 余地 余额 于是 程序 程度 许多 许可 顾客 顾全 顾虑 毛病 史志 龙头
  雷同 雷锋 侯车 钟头 宋体 唐山 曾经 付出 付款 付费 黄金 黄海 马路 马虎 胡乱 陆海 陆续 范围 姜汤
  丁字 田园 白领 苏州 江苏 叶子 夏云 小康 小时 小区 小江 小石 小白 小金 小马 小田 小方 老江 老金
  老石 小孔 小万 小龙 老龙 小高峰 老任务 方言 金山 金龙 石林 林海 黄河 黄山 江河 江山 高山 高明 高强
  高发 高学 马龙 龙江`);

/** Two characters of which the second is a surname elsewhere. */
export const PREPOSITIONS: readonly string[] = words(`
  对于 由于 关于 至于 等于 位于 处于 属于 基于 便于 用于 在于 过于 善于 敢于 勇于 大于 小于 高于
  低于 优于 鉴于 限于 忙于 乐于 处方 地方 双方 对方 各方 多方 官方 一方 现金 资金 基金 奖金 罚金
  租金 公积金 积金 提高 增高 升高 较高 更高 最高 不高 很高 太高 园林 森林 造林 信任 责任 担任 主任
  兼任 上任 就任 现任 如何 为何 任何 有何 工程 过程 流程 日程 课程 全程 议程 里程 历程 章程 规程
  教程 允许 不许 也许 或许 照顾 回顾 兼顾 支付 应付 交付 对付 时间 中国 长江 沿江 滨江 明白 坦白
  空白 农田 种田 立马 人马 千万 百万 几万 示范 规范 模范 防范 师范 庄严 从严 威严 尊严 历史 江苏
  剩余 其余 多余 业余 冬夏 绿叶 茶叶 闹钟 分钟 秒钟 点钟 大石 宝石 矿石 化石 和平 周周 每周 上周
  下周 一周 两周 这周 本周 四周 沙龙 水龙 恐龙 尼龙`);

function words(listed: string): readonly string[] {
  return listed.trim().split(/\s+/);
}
