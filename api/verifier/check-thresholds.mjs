/**
 * Published cells against the smallest group and the minimum dissent of the manifest: no release may show fewer answers, nor a
 * cell in which nearly all gave the same one.
 */
export function thresholdFaults({ questionnaire, tabulation }, manifest) {
  if (tabulation === undefined) return [];
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  return [
    ...tabulation.questions.flatMap((table) => tableFaults(table, { questions, manifest })),
    ...tabulation.reviews.flatMap((review) => reviewFaults(review, manifest)),
  ];
}

function tableFaults(table, { questions, manifest: { minimumGroupSize, disclosure } }) {
  const question = questions.find(({ id }) => id === table.question);
  const name = `question ${table.question}${table.item === undefined ? '' : ` (${table.item})`}`;
  return cellsOf(table)
    .filter(({ figures }) => figures.released)
    .flatMap(({ where, figures }) => {
      const answers = answersOf(question, figures);
      const n = answers === null ? figures.n : sumOf(answers);
      return cellFaults(`${name}${where}`, {
        n,
        answers,
        minimumGroupSize,
        minimumDissent: disclosure?.minimumDissent,
      });
    });
}

/** Tables with noise tell no true number. */
function cellsOf({ overall, groups, tables = [] }) {
  return [
    { where: '', figures: overall },
    ...groups.map(({ groupId, cell }) => ({ where: ` of ${groupId}`, figures: cell })),
    ...tables
      .filter(({ release }) => release === 'exact')
      .flatMap(({ tableId, cells }) =>
        cells.map(({ classes, cell }) => ({ where: ` of ${classes.join(', ')} (${tableId})`, figures: cell })),
      ),
  ];
}

/** How often each answer was given where everybody gives one; without those that stand outside the scale. */
function answersOf(question, { counts }) {
  switch (question?.kind) {
    case 'single':
      return counts.filter((_, option) => question.options[option]?.nonSubstantive !== true);
    case 'scale':
    case 'items':
    case 'ranking':
      return counts;
    default:
      return null;
  }
}

function reviewFaults({ question, targets }, { minimumGroupSize, reviews = [] }) {
  const rules = { minimumGroupSize, ...reviews.find((review) => review.question === question) };
  return targets
    .filter(({ status }) => status === 'ranked')
    .flatMap(({ targetId, groups }) => [
      ...scoreFaults(targetId, groups, rules),
      ...groups
        .filter(({ cell }) => cell.released)
        .flatMap(({ groupId, cell }) => {
          const name = `ratings of ${targetId} by ${groupId}`;
          const shown = cell.criteria.filter(({ reason }) => reason === undefined);
          return [
            ...cellFaults(name, { ...rules, n: cell.n, answers: null }),
            ...shown.flatMap(({ criterionId, counts }) =>
              cellFaults(`${name} (${criterionId})`, { ...rules, n: sumOf(counts), answers: counts }),
            ),
          ];
        }),
    ]);
}

/** The score of one group that may not be shown is what that group answered. */
function scoreFaults(targetId, groups, { unanimousScores }) {
  const [only, ...others] = groups.filter(({ appliedWeight }) => appliedWeight > 0);
  if (unanimousScores !== 'withheld' || only === undefined || others.length > 0 || only.cell.released) return [];
  return [
    `the score of ${targetId} is that of ${only.groupId} alone, which is hidden; the manifest says it is withheld`,
  ];
}

/** A manifest of an earlier version does not say how many have to differ. */
function cellFaults(name, { n, answers, minimumGroupSize, minimumDissent = 0 }) {
  const dissent = answers === null ? Infinity : n - Math.max(0, ...answers);
  return [
    ...(n >= minimumGroupSize
      ? []
      : [`${name}: ${n} answers are published, the manifest says ${minimumGroupSize} at least`]),
    ...(dissent >= minimumDissent
      ? []
      : [`${name}: ${dissent} answered otherwise than most, the manifest says ${minimumDissent} at least`]),
  ];
}

function sumOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}
