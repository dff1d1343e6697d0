import { getPool } from "@/lib/database/connection";

export interface QueryPlan {
  statement: string;
  /** PostgreSQL's EXPLAIN ANALYZE, line by line. */
  lines: string[];
  /** Time to plan and to run. */
  ms: number;
}

/** How PostgreSQL carries out the statements that this makes over the process's pool, each explained with the values it had. */
export async function explainQueries(run: () => Promise<unknown>): Promise<QueryPlan[]> {
  const plans: QueryPlan[] = [];
  for (const { text, values } of await captureStatements(run)) {
    const { rows } = await getPool().query<{ "QUERY PLAN": string }>(`EXPLAIN ANALYZE ${text}`, values);
    const lines = rows.map((row) => row["QUERY PLAN"]);
    const times = lines.flatMap((line) => /^(?:Planning|Execution) Time: ([\d.]+) ms/.exec(line)?.[1] ?? []);
    plans.push({ statement: text, lines, ms: times.reduce((sum, time) => sum + Number(time), 0) });
  }
  return plans;
}

interface Statement {
  text: string;
  values: unknown[];
}

async function captureStatements(run: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const connections = getPool();
  const query = connections.query;
  const capture = (first: string | Statement, ...rest: unknown[]) => {
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
