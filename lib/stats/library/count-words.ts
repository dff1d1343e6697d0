export interface WordCount {
  word: string;
  texts: number;
}

const STOP_WORDS = new Set(
  `about above after again against also always another anything because been before being below between both could didn does doesn
  doing done down during each else even ever every everything from further gets getting give goes going gone have having here hers
  herself himself into itself just keep kind know less like little look lots made make many maybe more most much must myself need
  never nothing once only other ourselves over part quite rather really said same seem seems should since some something still such
  sure take than that their them themselves then there these they thing things think this those though through time very want well
  were what when where which while whole whom will with without would your yours yourself isn wasn weren hasn haven hadn won wouldn
  shouldn couldn don can't cannot didn't doesn't it's i've i'm you're they're that's wasn't isn't don't`
    .split(/\s+/)
    .filter(Boolean),
);
/** Shorter words are mostly articles, but not in scripts where two signs are a word. */
const SHORTEST = 4;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of most texts; a text counts once per word. */
export function countWords(texts: readonly string[], limit: number): WordCount[] {
  const segmenter = new Intl.Segmenter("und", { granularity: "word" });
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = [...segmenter.segment(text.toLowerCase().replaceAll("’", "'"))]
      .filter(({ isWordLike, segment }) => isWordLike && isSignificant(segment))
      .map(({ segment }) => segment);
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, texts: count }))
    .filter((one) => one.texts > 1)
    .sort((one, other) => other.texts - one.texts || (one.word < other.word ? -1 : 1))
    .slice(0, limit);
}

function isSignificant(word: string): boolean {
  if (/^[\d.,:'_]+$/.test(word) || STOP_WORDS.has(word)) return false;
  return [...word].length >= (IDEOGRAPHS.test(word) ? 2 : SHORTEST);
}
