import type { HttpBindings } from "@hono/node-server";
import type { App } from "../auth/apps";
import type { Grant } from "../auth/grants";
import type { Account } from "../model";
import type { RequestRecord } from "../state/request-log";

export interface Caller {
  app: App;
  user: { grant: Grant; account: Account } | null;
}

export interface Env {
  Bindings: HttpBindings;
  Variables: {
    record: RequestRecord;
    /** The request's body as text; empty without one. */
    text: string;
    caller: Caller;
  };
}
