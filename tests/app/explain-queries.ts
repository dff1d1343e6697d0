import { getPool } from "@/lib/database/connection";

export interface QueryPlan {
  statement: string;
  /** Of EXPLAIN ANALYZE. */
  lines: string[];
  /** To plan and to run. */
  ms: number;
}

/** Explains each statement that `run` sends over the pool, with its values. */
export async function explainQueries(run: () => Promise<unknown>): Promise<QueryPlan[]> {
  const plans: QueryPlan[] = [];
  for (const { text, values } of await captureStatements(run)) {
    const plan = await getPool().query<{ "QUERY PLAN": string }>(`EXPLAIN ANALYZE ${text}`, values);
    const lines = plan.rows.map((row) => row["QUERY PLAN"]);
    const times = lines.flatMap((line) => /^(?:Planning|Execution) Time: ([\d.]+) ms/.exec(line)?.[1] ?? []);
    plans.push({ statement: text, lines, ms: times.reduce((sum, time) => sum + Number(time), 0) });
  }
  return plans;
}

export interface CapturedStatement {
  text: string;
  values: unknown[];
}

/** Runs the statements as well; those of a transaction are not captured. */
export async function captureStatements(run: () => Promise<unknown>): Promise<CapturedStatement[]> {
  const statements: CapturedStatement[] = [];
  const connections = getPool();
  const query = connections.query;
  const capture = (first: string | CapturedStatement, ...rest: unknown[]) => {
    const [values] = rest;
    statements.push(
      typeof first === "string"
        ? { text: first, values: Array.isArray(values) ? values : [] }
        : { text: first.text, values: first.values },
    );
    return Reflect.apply(query, connections, [first, ...rest]);
  };
  Object.assign(connections, { query: capture });
  try {
    await run();
  } finally {
    Object.assign(connections, { query });
  }
  return statements;
}
