import { canonical, sha256 } from './hashes.mjs';
import { nameOf } from './check-slips.mjs';

/** Every published count against what the openings say, and no opening where nothing is published. */
export function tallyFaults(file, manifest) {
  const { questionnaire, tabulation } = file;
  if (questionnaire === undefined || tabulation === undefined) return [];
  return [
    ...(hashOf(questionnaire) === manifest.questionnaireHash ? [] : ['the questionnaire is not that of the manifest']),
    ...(hashOf(tabulation) === file.tabulationHash ? [] : ['the tabulation is not the one of its hash']),
    ...(canonical(tabulation.ballots) === canonical(file.account) ? [] : ['the account is not that of the tabulation']),
    ...publishedCells(file).flatMap((cell) => cellFaults(cell)),
    ...surplusFaults(file),
  ];
}

/** How many published counts can be recomputed from the openings. */
export function talliesIn(file) {
  return file.tabulation === undefined ? 0 : publishedCells(file).reduce((sum, { counts }) => sum + counts.length, 0);
}

function hashOf(content) {
  return sha256(canonical(content)).toString('hex');
}

/** What is published and can be counted: each with the answers of its openings and the counts that they have to give. */
function publishedCells(file) {
  // The head that is signed says that there are no slips: then no count can be recomputed, and the facts say so.
  if (file.slipHead.lists === 0) return [];
  const lists = new Map(file.slips.map((list) => [`${list.place}|${list.table}`, list]));
  const answersAt = ({ place, table, cell }) =>
    (lists.get(`${place}|${table}`)?.openings ?? []).filter(([, own]) => own === cell).map(([, , answer]) => answer);
  return questionsOf(file).flatMap((question, position) =>
    (question.kind === 'targets' ? reviewCells : questionCells)(file, { question, position }).map((cell) => ({
      ...cell,
      answers: answersAt(cell),
    })),
  );
}

function questionsOf({ questionnaire }) {
  return questionnaire.pages.flatMap(({ questions }) => questions);
}

function questionCells({ tabulation }, { question, position }) {
  return tabulation.questions
    .filter((table) => table.question === question.id)
    .flatMap((table) => {
      const { counted } = tabulation.ballots;
      const whole = { table: 'all', cell: '', figures: table.overall, ballots: counted };
      const groups = table.groups.map(({ groupId, cell }) => ({
        table: 'groups',
        cell: groupId,
        figures: cell,
        ballots: tabulation.ballots.groups.find((group) => group.groupId === groupId).counted,
      }));
      return [whole, ...groups]
        .filter(({ figures }) => figures.released)
        .flatMap(({ figures, ...cell }) =>
          expectationsOf(question, table, figures).map((expected) => ({
            ...cell,
            ...expected,
            place: expected.part === '' ? String(position) : `${position}.${expected.part}`,
          })),
        );
    });
}

/** Of each part: which answers are counted, how often each is published, and how many answers there are in all. */
function expectationsOf(question, { item }, { n, dontKnow, counts }) {
  switch (question.kind) {
    case 'single':
      return [{ part: '', counts: counts.map((count, option) => [String(option), count]), answered: sumOf(counts) }];
    case 'scale': {
      const steps = counts.map((count, step) => [String(question.from + step), count]);
      return [{ part: '', counts: [...steps, ['-', dontKnow]], answered: sumOf(counts) + dontKnow }];
    }
    case 'items': {
      const part = String(question.items.findIndex(({ id }) => id === item));
      const marks = counts.map((count, option) => [option.toString(36), count]);
      return [{ part, counts: [...marks, ['-', dontKnow]], answered: sumOf(counts) + dontKnow }];
    }
    case 'multiple':
      return counts.map((count, option) => ({ part: String(option), counts: [['1', count]], answered: n }));
    case 'ranking':
      return [{ part: 'first', counts: counts.map((count, option) => [String(option), count]), answered: n }];
    default:
      return [{ part: 'given', counts: [['1', n]], answered: n }];
  }
}

function sumOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Ratings by unit, criterion and rater group; where cards were cut at the ends, nothing is opened. */
function reviewCells({ tabulation }, { question, position }) {
  const review = tabulation.reviews.find((table) => table.question === question.id);
  return review.targets
    .filter(({ status }) => status === 'ranked')
    .flatMap(({ targetId, groups }) => {
      const target = question.targets.findIndex(({ id }) => id === targetId);
      return groups
        .filter(({ cell }) => cell.released && cell.trimmed === undefined)
        .flatMap(({ groupId, cell }) =>
          cell.criteria.flatMap(({ counts, reason }, criterion) =>
            reason === undefined
              ? [
                  {
                    place: `${position}.${target}.${criterion}`,
                    table: 'groups',
                    cell: groupId,
                    counts: counts.map((count, option) => [option.toString(36), count]),
                    answered: sumOf(counts),
                  },
                ]
              : [],
          ),
        );
    });
}

function cellFaults({ answers, counts, answered, ballots, ...cell }) {
  const where = `${nameOf(cell)}${cell.cell === '' ? '' : ` of ${cell.cell}`}`;
  const given = answers.filter((answer) => answer !== '').length;
  return [
    ...counts.flatMap(([answer, count]) => {
      const found = answers.filter((one) => one === answer).length;
      return found === count ? [] : [`${where}: ${count} answers ${answer} are published, the slips say ${found}`];
    }),
    ...(given === answered ? [] : [`${where}: ${answered} answers are published, the slips say ${given}`]),
    ...(ballots === undefined || answers.length === ballots
      ? []
      : [`${where}: ${answers.length} slips of ${ballots} ballots are opened`]),
  ];
}

/** What is opened although its cell is withheld tells of people. */
function surplusFaults(file) {
  const published = new Set(publishedCells(file).map(({ place, table, cell }) => `${place}|${table}|${cell}`));
  return file.slips.flatMap(({ place, table, openings }) => {
    const surplus = openings.filter(([, cell]) => cell !== '*void' && !published.has(`${place}|${table}|${cell}`));
    return surplus.length === 0
      ? []
      : [`${nameOf({ place, table })}: ${surplus.length} slips are opened, and nothing is published of them`];
  });
}
