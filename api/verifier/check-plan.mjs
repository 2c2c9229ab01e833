import { canonical } from './hashes.mjs';

/** The plan under which results were released against the one that was fixed before the first ballot. */
export function planFaults({ tabulation }, { minimumGroupSize, publication, reviews }) {
  if (tabulation === undefined) return [];
  return [
    ...(tabulation.minimumGroupSize === minimumGroupSize
      ? []
      : [
          `cells of ${tabulation.minimumGroupSize} were published, the manifest says ${minimumGroupSize} ballots at least`,
        ]),
    ...(publication === undefined || isPlanned(tabulation, publication)
      ? []
      : ['the tables that were published are not those of the plan in the manifest']),
    ...tabulation.reviews
      .filter(({ question }) => reviews?.some((one) => one.question === question) === false)
      .map(({ question }) => `ratings of ${question} were published, the manifest says nothing of them`),
  ];
}

/** Where nothing was declared but the rater groups the results name no plan. */
function isPlanned({ publication: released }, planned) {
  if (released !== undefined) return canonical(released) === canonical(planned);
  return planned.tables.map(({ id }) => id).join(' ') === 'rater-groups';
}

const SCORES = {
  withheld: ', scores that tell on what a group agrees withheld',
  shown: ', scores that tell on what a group agrees shown',
};

/** Which tables were to be published, and from how many ballots on. */
export function planFact({ minimumGroupSize, publication, reviews = [], disclosure }) {
  if (publication === undefined)
    return 'the tables that are published are not in the manifest, as of a wave that an earlier version opened';
  const tables = ['all people', ...publication.tables.map(({ title }) => title.zh)];
  const rated = reviews.map(
    ({ question, tables: own, minimumDissent, unanimousScores }) =>
      `; of the ratings ${question}: ${own.map(({ by }) => by.join(' × ')).join(', ')}, ${minimumDissent} at least rated otherwise${SCORES[unanimousScores] ?? ''}`,
  );
  return `published are, in cells of ${minimumGroupSize} at least: ${tables.join(', ')}${rated.join('')}${hiding(publication, disclosure)}`;
}

/** What keeps a cell hidden beside its size; the first manifests do not say it of questions. */
function hiding({ textThreshold }, disclosure) {
  if (disclosure === undefined) return '';
  const { minimumDissent, smallestNamedGroup, noise } = disclosure;
  return (
    `; in a cell ${minimumDissent} at least answered otherwise; texts from ${textThreshold} on, ` +
    `beside them groups of ${smallestNamedGroup}; noise with ε = ${noise.epsilon} where ${noise.fewestInCell} are in each cell`
  );
}
