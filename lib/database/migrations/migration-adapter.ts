import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";

const CHAR = 18;
const TEXT = 25;
/** How the engine takes its lock: for the session, which a pooler in transaction mode would keep. */
const SESSION_LOCK = /^SELECT pg_advisory_lock\(/;

/**
 * Prisma's driver as the schema engine needs it, on a pool of one connection that stays its maker's. The stock one cannot
 * read the system catalogue's `"char"` columns, and cuts a script at each semicolon instead of running it whole.
 * A comparison replays the migrations in the given database itself.
 */
export class MigrationAdapter extends PrismaPg {
  /** What the database said to a script; the engine cannot tell it. */
  scriptFailure: Error | null = null;
  readonly #pool: pg.Pool;
  #charColumns = new Set<number>();

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
    pool.on("connect", (client) => client.connection.prependListener("rowDescription", this.#passCharAsText));
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, column) =>
        this.#charColumns.has(column) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = (query) =>
      executeRaw({ ...query, sql: query.sql.replace(SESSION_LOCK, "SELECT pg_advisory_xact_lock(") });
    adapter.executeScript = async (script) => {
      await this.#pool.query(script).catch((error: Error) => {
        this.scriptFailure = error;
        throw error;
      });
    };
    return adapter;
  }

  override connectToShadowDb() {
    return this.connect();
  }

  #passCharAsText = ({ fields }: { fields: { dataTypeID: number }[] }) => {
    this.#charColumns = new Set();
    for (const [column, field] of fields.entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      this.#charColumns.add(column);
    }
  };
}
