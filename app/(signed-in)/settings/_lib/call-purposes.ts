interface CallPurpose {
  endpoint: RegExp;
  name: string;
  /** The purpose of the call. */
  purpose: string;
}

/** The kinds of call that a sync makes, in the order in which it makes them. */
export const CALL_PURPOSES: CallPurpose[] = [
  {
    endpoint: /^GET \/sync\/activities/,
    name: "What moved",
    purpose:
      "Asks when each part of your library last changed. Most checks are this one call, since most find nothing new.",
  },
  {
    endpoint: /^GET \/users\/settings/,
    name: "Your settings",
    purpose: "Reads your name, plan and time zone, when they changed.",
  },
  {
    endpoint: /^GET \/sync\/all-items/,
    name: "Your library",
    purpose:
      "Reads titles with their episodes, dates and memos: everything once when you join, then only what changed. Also asks for the bare list of titles, to see what you removed.",
  },
  {
    endpoint: /^GET \/sync\/ratings/,
    name: "Your ratings",
    purpose: "Reads the ratings that you gave, changed or took back.",
  },
  {
    endpoint: /^GET \/sync\/playback/,
    name: "What you paused",
    purpose: "Reads the films and episodes that you stopped halfway.",
  },
  {
    endpoint: /^GET \/lists\//,
    name: "Your custom lists",
    purpose:
      "Reads the lists that you made: once when you join, then at most once a day when one of them changed (PRO and VIP).",
  },
  {
    endpoint: /^GET \/changes/,
    name: "What changed at Simkl",
    purpose: "Asks which titles of Simkl's catalogue changed. Whoever is here first on a day asks for everybody.",
  },
  {
    endpoint: /^GET \/(tv|anime|movies)\/(premieres|best|genres)\//,
    name: "A list of Simkl",
    purpose:
      "Reads premieres, the best or a genre when you press “Ask Simkl”. The answer serves everybody here for a day.",
  },
  {
    endpoint: /^GET \/search\/random/,
    name: "A surprise",
    purpose: "Has Simkl pick a title when you ask to be surprised.",
  },
  {
    endpoint: /^(POST|DELETE) /,
    name: "What you changed here",
    purpose: "Sends to Simkl what you marked, rated or wrote in Watchfolio.",
  },
];

/** The name of a call; its path template when it is unknown. */
export function getCallName(endpoint: string): string {
  return CALL_PURPOSES.find((kind) => kind.endpoint.test(endpoint))?.name ?? endpoint;
}
