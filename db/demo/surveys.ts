import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { RATER_GROUPS } from './organisation';
import { POLL_LINKS, POLL_PLAN, withUnits } from './poll-plan';

export interface ExampleSurvey {
  readonly templateId: string;
  readonly title: LocalizedText;
  /** The year stands in the title of each wave. */
  readonly yearly: boolean;
  readonly groups: readonly RaterGroup[];
  readonly waves: readonly ExampleWave[];
  /** What it asks beside the template, and what it will publish of that. */
  readonly extended?: {
    readonly questionnaire: (template: Questionnaire) => Questionnaire;
    readonly publication: PublicationPlan;
    /** By division, classes that are the same as in the wave before. */
    readonly links: Readonly<Record<string, readonly string[]>>;
  };
}

export interface ExampleWave {
  /** 0 for the first year of the example. */
  readonly year: number;
  readonly opensInDays: number;
  /** Negative: closed and counted. */
  readonly closesInDays: number;
  readonly published: boolean;
  readonly ballots: Readonly<Record<RaterGroup['id'], number>>;
  /** How many people got the link, where it was not as many as the survey says. */
  readonly expected?: Readonly<Record<RaterGroup['id'], number>>;
}

const MEMBERS: readonly RaterGroup[] = [
  { id: 'municipal', name: { zh: '市直机关党员干部', en: 'Members in municipal organs' }, weight: 60, expected: 900 },
  {
    id: 'affiliated',
    name: { zh: '直属事业单位党员', en: 'Members in affiliated institutions' },
    weight: 40,
    expected: 600,
  },
];

const VISITORS: readonly RaterGroup[] = [
  { id: 'hall', name: { zh: '政务大厅办事群众', en: 'Visitors of the service hall' }, weight: 60 },
  { id: 'branch', name: { zh: '分中心办事群众', en: 'Visitors of the branch offices' }, weight: 40 },
];

/** Ten thousand ballots a year ago, fewer the year before, and what an organizer meets on a working day: open, counted, published. */
export const EXAMPLE_SURVEYS: readonly ExampleSurvey[] = [
  {
    templateId: 'work-style-review',
    title: { zh: '万人评议机关作风', en: 'Review of the work style of public offices' },
    yearly: true,
    groups: RATER_GROUPS,
    waves: [
      {
        year: 0,
        opensInDays: -738,
        closesInDays: -718,
        published: true,
        ballots: { leaders: 240, peers: 560, grassroots: 640, public: 960 },
        expected: { leaders: 280, peers: 660, grassroots: 800, public: 1_600 },
      },
      {
        year: 1,
        opensInDays: -374,
        closesInDays: -354,
        published: true,
        ballots: { leaders: 380, peers: 2_200, grassroots: 2_620, public: 4_800 },
      },
      {
        year: 2,
        opensInDays: -9,
        closesInDays: 12,
        published: false,
        ballots: { leaders: 40, peers: 130, grassroots: 150, public: 280 },
      },
    ],
  },
  {
    templateId: 'counter-satisfaction',
    title: { zh: '政务大厅窗口服务满意度测评', en: 'Satisfaction with the service hall' },
    yearly: false,
    groups: VISITORS,
    waves: [{ year: 2, opensInDays: -52, closesInDays: -38, published: true, ballots: { hall: 520, branch: 340 } }],
  },
  {
    templateId: 'thought-dynamics',
    title: { zh: '市直机关思想动态调查', en: 'Thought-dynamics survey of the municipal organs' },
    yearly: true,
    groups: MEMBERS,
    waves: [
      { year: 0, opensInDays: -748, closesInDays: -733, published: true, ballots: { municipal: 370, affiliated: 220 } },
      { year: 1, opensInDays: -385, closesInDays: -369, published: true, ballots: { municipal: 390, affiliated: 230 } },
      { year: 2, opensInDays: -20, closesInDays: -4, published: false, ballots: { municipal: 450, affiliated: 270 } },
    ],
    extended: { questionnaire: withUnits, publication: POLL_PLAN, links: POLL_LINKS },
  },
];

/** The groups of one wave, as its organizer sets them. */
export function groupsOf({ groups }: ExampleSurvey, { expected = {} }: ExampleWave): readonly RaterGroup[] {
  return groups.map((group) => {
    const count = expected[group.id] ?? group.expected;
    return count === undefined ? group : { ...group, expected: count };
  });
}
