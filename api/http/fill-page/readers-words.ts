import type { ReadersWave } from '#domain/survey/readers-wave';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import type { FillLanguage } from '#domain/survey/fill-wave';

type Rules = Pick<ReadersWave, 'door' | 'minimumGroupSize' | 'textThreshold' | 'disclosure' | 'unanimousScores'>;

interface Reader {
  readonly title: string;
  readonly lines: readonly string[];
}

interface ReadersWords {
  readonly title: string;
  readonly lead: string;
  readonly group: string;
  readonly rule: (rules: Rules) => string;
  /** Of scores that tell on what a rater group agrees. */
  readonly unanimous: Readonly<Record<UnanimousScores, string>>;
  readonly readers: (rules: Rules) => readonly Reader[];
  readonly tablesTitle: string;
  readonly everybody: string;
  /** Where units are rated, beside the tables of the other questions. */
  readonly targets: string;
  readonly tablesNote: string;
  readonly back: string;
}

const zh: ReadersWords = {
  title: '谁能看到我们组的什么',
  lead: '谁也看不到您一个人答了什么。能看到的只有合计，规则在开放前就定好，开放后谁也改不了。',
  group: '您的组',
  rule: ({ minimumGroupSize, disclosure: { minimumDissent, noise } }) =>
    `不到 ${minimumGroupSize} 份的格子不公布；除了人数最多的选项，选别的不到 ${minimumDissent} 人的，用别的格子相减能算出来的，也不公布。与别的表交叉的表要整张都公布得了才公布，或者每格满 ${noise.fewestInCell} 人时加几个人的随机误差，不然不公布。`,
  unanimous: {
    withheld: '一个组几乎人人评得一样，而且看得分就知道评的是什么，这家单位的得分就不公布。',
    shown: '一个组几乎人人评得一样，明细不公布，得分照样公布：看得分，可能就知道组里每个人评的是什么。',
  },
  readers: ({ door, minimumGroupSize, textThreshold, disclosure, unanimousScores }) => [
    {
      title: '同事和别的参加者',
      lines: [
        '看不到结果页。主办单位把结果发给大家时，发的也只是下面这些表。',
        ...(door === 'roll' ? ['清单、收到的记录和计票条的指纹是公开的，里面没有姓名，也没有答案。'] : []),
      ],
    },
    {
      title: unanimousScores !== undefined ? '被评单位的领导' : '本单位的领导',
      lines: [
        unanimousScores !== undefined
          ? `发布以后，看到本单位得到的评价：您这一组够 ${minimumGroupSize} 份才单独列出，不够就不算进本单位的得分。`
          : `发布以后，看到所有人的合计和不按单位分的表；按单位分的表里，只看到本单位和条线这样较大的类。一格够 ${minimumGroupSize} 份才列出。`,
        ...(unanimousScores !== undefined
          ? ['别的单位的得分看不到；其他题按单位分的表，也只看到本单位和较大的类。']
          : []),
        '看不到文字答案。',
      ],
    },
    {
      title: '上级领导',
      lines: [
        '发布以后，看到下面所有的表。',
        `一道题的文字满 ${textThreshold} 条才看得到：只分到最上一层，打乱顺序，没有时间，提到人名、号码的先由人审看。组里不足 ${disclosure.smallestNamedGroup} 人，文字旁边不写是哪一组。`,
      ],
    },
    {
      title: '组织者',
      lines: [
        '收集的时候只看到交了多少份，取整到 5，看不到任何答案。',
        '计票以后看到的表和上级领导一样，另外审看文字：只看文字本身，旁边没有组，也没有评分。',
      ],
    },
    {
      title: '管数据库的人',
      lines:
        door === 'roll'
          ? [
              '计票之前只有封好的信封。参加了没有，每晚统一记一次，没有时刻。',
              '计票之后有打乱的答案，没有姓名；名册和答案之间没有任何一处相连，这一点靠数学。',
            ]
          : [
              '计票之前只有封好的信封，没有姓名、网络地址和时刻。',
              '计票之后有打乱的答案，没有姓名。这里做到的是保密：机房另存的上网记录不归本系统管。',
            ],
    },
  ],
  tablesTitle: '将公布的表',
  everybody: '所有人的合计',
  targets: '每个被评单位的得分：分指标，分评价主体',
  tablesNote: '不在这里的表，计票以后也加不了。图、导出、考核和接口里都只有这些格子。',
  back: '回到调查',
};

const en: ReadersWords = {
  title: 'Who can see what about my group',
  lead: 'Nobody sees what you alone answered. What can be seen are totals, under rules that were settled before the opening and that nobody can change since.',
  group: 'Your group',
  rule: ({ minimumGroupSize, disclosure: { minimumDissent, noise } }) =>
    `Cells with fewer than ${minimumGroupSize} ballots are not published; nor are those in which fewer than ${minimumDissent} chose something other than the most frequent option, or that others would give away by subtraction. A table that crosses others is published whole or, with ${noise.fewestInCell} people in each cell, with a random error of a few people; else not at all.`,
  unanimous: {
    withheld:
      'Where nearly all of a group rate alike and the score would tell what they answered, the score of that unit is not published.',
    shown:
      'Where nearly all of a group rate alike, the breakdown is not published, but the score is: it may tell what each of the group answered.',
  },
  readers: ({ door, minimumGroupSize, textThreshold, disclosure, unanimousScores }) => [
    {
      title: 'Colleagues and others who take part',
      lines: [
        'They do not see the result pages. Where the organisation hands results out, they are the tables below and nothing else.',
        ...(door === 'roll'
          ? ['The manifest, the log of arrivals and the hashes of slips are public: no name and no answer is in them.']
          : []),
      ],
    },
    {
      title: unanimousScores !== undefined ? 'Heads of a unit that is rated' : 'The head of your unit',
      lines: [
        unanimousScores !== undefined
          ? `After publication, how their own unit was rated: your group by itself from ${minimumGroupSize} ballots on; with fewer it takes no part in the unit’s score.`
          : `After publication, the totals of all people and tables that are not by unit; of tables by unit, their own unit and larger classes such as divisions. A cell from ${minimumGroupSize} ballots on.`,
        ...(unanimousScores !== undefined
          ? [
              'Not the scores of other units; where other questions are divided by unit, again their own unit and larger classes alone.',
            ]
          : []),
        'They see no open texts.',
      ],
    },
    {
      title: 'Leaders above',
      lines: [
        'After publication, all of the tables below.',
        `Open texts from ${textThreshold} a question on: at the top level only, shuffled, without time, and after a review where they name people or numbers. Of a group of fewer than ${disclosure.smallestNamedGroup} the text does not say the group.`,
      ],
    },
    {
      title: 'Organizers',
      lines: [
        'While ballots come in, how many there are, rounded to 5, and no answer.',
        'After the count, the same tables as leaders above; and they review texts, alone, with no group or rating beside them.',
      ],
    },
    {
      title: 'Whoever runs the database',
      lines:
        door === 'roll'
          ? [
              'Before the count, sealed envelopes. Who took part is noted once a night, without a time.',
              'After the count, shuffled answers without names. Nothing leads from the roll to an answer; mathematics sees to that.',
            ]
          : [
              'Before the count, sealed envelopes without name, address or time.',
              'After the count, shuffled answers without names. This is confidential: network logs that are kept elsewhere are beyond this system.',
            ],
    },
  ],
  tablesTitle: 'Tables that will be published',
  everybody: 'Totals of all people',
  targets: 'The score of each unit that is rated, by criterion and by rater group',
  tablesNote:
    'A table that is not listed cannot be added after the count. Charts, exports, assessments and the interface have these cells only.',
  back: 'Back to the survey',
};

export const READERS_WORDS: Readonly<Record<FillLanguage, ReadersWords>> = { zh, en };
