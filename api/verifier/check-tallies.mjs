import { canonical } from './hashes.mjs';
import { nameOf } from './check-slips.mjs';

/** Every published count against what the openings say, and no opening where nothing is published. */
export function tallyFaults(head, lists) {
  const { tabulation } = head;
  if (tabulation === undefined) return [];
  const cells = publishedCells(head);
  return [
    ...(canonical(tabulation.ballots) === canonical(head.account) ? [] : ['the account is not that of the tabulation']),
    ...cells.flatMap((cell) => cellFaults(cell, sayingsAt(lists, cell))),
    ...surplusFaults(lists, cells),
    ...lists.flatMap((list) => ratingFaults(head, list)),
  ];
}

/** Without the results nothing that is published can be computed again. */
export function tallyGaps({ tabulation }) {
  return tabulation === undefined ? ['published counts: the public file holds no results and no openings'] : [];
}

/** How many published counts can be recomputed from the openings. */
export function talliesIn(head) {
  return head.tabulation === undefined ? 0 : publishedCells(head).reduce((sum, { counts }) => sum + counts.length, 0);
}

/** What is published and can be counted: each cell with the counts that its openings have to give. */
function publishedCells(head) {
  return questionsOf(head).flatMap((question, position) =>
    (question.kind === 'targets' ? reviewCells : questionCells)(head, { question, position }),
  );
}

function sayingsAt(lists, { place, table, cell }) {
  const list = lists.find((one) => one.place === place && one.table === table);
  return (list?.sayings ?? []).filter((saying) => saying.cell === cell && saying.count > 0);
}

function questionsOf({ questionnaire }) {
  return questionnaire.pages.flatMap(({ questions }) => questions);
}

function questionCells({ tabulation }, { question, position }) {
  const { counted, groups } = tabulation.ballots;
  return tabulation.questions
    .filter((table) => table.question === question.id)
    .flatMap((table) => {
      const whole = { table: '*all', cell: '[]', figures: table.overall, ballots: counted };
      const byGroup = table.groups.map(({ groupId, cell }) => ({
        table: groupTableOf(tabulation, table),
        cell: JSON.stringify([groupId]),
        figures: cell,
        ballots: groups.find((group) => group.groupId === groupId).counted,
      }));
      return [whole, ...byGroup, ...plannedCells(table)]
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

/** The table of the plan whose cells are the rater groups as they are; without a plan it is the only one. */
function groupTableOf({ publication }, { tables = [] }) {
  const isPlain = ({ id, by: [only, ...others] }) =>
    only.kind === 'rater-group' &&
    only.merged === undefined &&
    others.length === 0 &&
    !tables.some(({ tableId }) => tableId === id);
  return publication === undefined ? 'rater-groups' : publication.tables.find(isPlain)?.id;
}

/** Of a table with noise nothing is opened: its true counts are nobody's business. */
function plannedCells({ tables = [] }) {
  return tables
    .filter(({ release }) => release === 'exact')
    .flatMap(({ tableId, cells }) =>
      cells.map(({ classes, cell }) => ({ table: tableId, cell: JSON.stringify(classes), figures: cell })),
    );
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
                    place: `${position}.${criterion}`,
                    table: '*units',
                    cell: JSON.stringify([target, groupId]),
                    counts: counts.map((count, option) => [option.toString(36), count]),
                    answered: sumOf(counts),
                  },
                ]
              : [],
          ),
        );
    });
}

/** Where the number of ballots in a cell is not published, only those with an answer are opened. */
function cellFaults({ counts, answered, ballots = answered, ...cell }, sayings) {
  const where = cell.cell === '[]' ? nameOf(cell) : `${nameOf(cell)} of ${cell.cell}`;
  const opened = sumOf(sayings.map(({ count }) => count));
  const given = sumOf(sayings.filter(({ answer }) => answer !== '').map(({ count }) => count));
  return [
    ...counts.flatMap(([answer, count]) => {
      const found = sayings.find((saying) => saying.answer === answer)?.count ?? 0;
      return found === count ? [] : [`${where}: ${count} answers ${answer} are published, the slips say ${found}`];
    }),
    ...(given === answered ? [] : [`${where}: ${answered} answers are published, the slips say ${given}`]),
    ...(opened === ballots ? [] : [`${where}: ${opened} slips of ${ballots} ballots are opened`]),
  ];
}

/** What is opened although its cell is withheld tells of people. */
function surplusFaults(lists, cells) {
  const published = new Set(cells.map(({ place, table, cell }) => `${place}|${table}|${cell}`));
  return lists.flatMap((list) => {
    const surplus = (list.sayings ?? []).filter(
      ({ cell }) => cell !== '*void' && !published.has(`${list.place}|${list.table}|${cell}`),
    );
    const count = sumOf(surplus.map((saying) => saying.count));
    return surplus.length === 0 ? [] : [`${nameOf(list)}: ${count} slips are opened, and nothing is published of them`];
  });
}

/** Nobody rates a unit twice. */
function ratingFaults({ questionnaire, account }, { place, table, size }) {
  if (table !== '*units') return [];
  const { targets = [] } = questionsOf({ questionnaire })[Number.parseInt(place)] ?? {};
  const most = (account.received - account.spoilt) * targets.length;
  return size <= most ? [] : [`${nameOf({ place, table })} holds ${size} slips of at most ${most} ratings`];
}
