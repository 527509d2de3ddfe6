export { judge, type Judged } from './judge.js';
export { acceptanceOf, type Acceptance } from './figures/acceptance.js';
export { entriesOf, loadCorpus } from './corpus/load-corpus.js';
export type { CorpusEntry, LabelledText } from './corpus/labelled-text.js';
