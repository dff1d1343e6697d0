import { z } from "zod";

const Places = z.object({
  appUrl: z.string(),
  simulatorUrl: z.string(),
  simulatorState: z.string(),
  dataDir: z.string(),
  appLog: z.string(),
  operator: z.object({ id: z.number(), name: z.string() }),
  cronSecret: z.string(),
  metricsToken: z.string(),
});

/** Where everything is that `global-setup.ts` started. */
export function places(): z.output<typeof Places> {
  return Places.parse(JSON.parse(process.env.WATCHFOLIO_STAGE ?? "{}"));
}
