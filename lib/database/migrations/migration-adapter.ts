import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";

const CHAR = 18;
const TEXT = 25;
/** The lock of the engine lasts for the session, which a pooler in transaction mode would keep. */
const SESSION_LOCK = /^SELECT pg_advisory_lock\(/;

/** Unlike Prisma's own driver, it reads `"char"` columns of the system catalog and does not split scripts at semicolons. */
export class MigrationAdapter extends PrismaPg {
  /** The error of a script, which the engine does not pass on. */
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
