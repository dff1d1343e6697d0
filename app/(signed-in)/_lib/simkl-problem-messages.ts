/** Why Simkl did not answer what a person asked. */
export const SIMKL_PROBLEMS = ["quota", "unreachable", "blocked", "reconnect", "paused", "busy", "refused"] as const;
export type SimklProblem = (typeof SIMKL_PROBLEMS)[number];

export const SIMKL_PROBLEM_MESSAGES: Record<SimklProblem, string> = {
  quota: "Your Simkl account has no requests left for today. Simkl starts counting again after midnight in New York.",
  unreachable: "Simkl cannot be reached at the moment. Please try again later.",
  blocked: "Simkl does not accept requests from this site at the moment. Please try again later.",
  reconnect: "Simkl no longer accepts this connection. Please connect again first.",
  paused: "Checks are paused, so Simkl is not asked. You can resume them in the settings.",
  busy: "Your library is being read just now, or somebody is asking for the same. Please try again in a moment.",
  refused: "Simkl refused this request.",
};
