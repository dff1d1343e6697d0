import type { HttpBindings } from "@hono/node-server";
import type { App } from "../auth/apps";
import type { Grant } from "../auth/grants";
import type { Account } from "../model";
import type { RequestRecord } from "../state/request-log";

/** Who is calling: the app, and with a token the account that allowed it. */
export interface Caller {
  app: App;
  user: { grant: Grant; account: Account } | null;
}

/** What travels along with a request through the simulator's routes. */
export interface Env {
  Bindings: HttpBindings;
  Variables: {
    record: RequestRecord;
    /** The request's body as text; empty without one. */
    text: string;
    caller: Caller;
  };
}
