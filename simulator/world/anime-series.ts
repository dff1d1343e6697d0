/** Finished anime series, each run of episodes a title of its own. Ids from 9,000,000 on are ours: we do not know Simkl's. */
export const animeSeries = `
simkl | title | english | type | airing | minutes | studio | network | genres | tvdb | mal | anidb | rating | overview
37089 | Cowboy Bebop | - | tv | 1998-04-03:26 | 25 | Sunrise | TV Tokyo | Action, Drama, Sci-Fi | 76885 s1e1 | 1 | 23 | 8.9 | Bounty hunters drift through the solar system, each running from something.
39687 | Shingeki no Kyojin | Attack on Titan | tv | 2013-04-07:25 | 24 | Wit Studio | MBS | Action, Drama, Fantasy | 267440 s1e1 | 16498 | 9541 | 8.8 | What is left of mankind lives behind walls until a giant looks over one.
40398 | Hunter x Hunter | Hunter x Hunter (2011) | tv | 2011-10-02:148 | 23 | Madhouse | NTV | Action, Adventure, Fantasy | 252322 s1e1 | 11061 | 8550 | 9.1 | A boy from a small island takes an exam to find his father.
`;
