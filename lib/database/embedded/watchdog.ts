import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { log } from "@/lib/logging/log";
import type { Attachment } from "./attachments";
import type { Cluster } from "./cluster";

/** The name under which process lists show a watchdog. */
const NAME = "watchfolio-postgres-watchdog";

/**
 * Reads until its parent is gone, however that ended, and then does what the parent should have: signs off, and ends the server
 * when no other user of it lives. A shell, since a Node process would take 40 MB to wait.
 * $1: the register of users, $2: the parent's file in it, $3: the data directory.
 */
const SCRIPT = `
read -r leaving
cat > /dev/null
cd "$1" 2> /dev/null || exit 0
mv "$2" "$leaving" 2> /dev/null || exit 0
for user in *; do
  case "$user" in
    *.leaving) ;;
    *) kill -0 "\${user%%_*}" 2> /dev/null && { rm -f "$leaving"; exit 0; } ;;
  esac
done
if read -r server < "$3/postmaster.pid"; then
  command=$(tr '\\0' ' ' < "/proc/$server/cmdline" || ps -ww -o command= -p "$server")
  case "$command" in
    *"$3"*)
      kill -INT "$server"
      tries=0
      while kill -0 "$server" && [ "$tries" -lt 300 ]; do sleep 0.2; tries=$((tries + 1)); done ;;
  esac
fi 2> /dev/null
rm -f "$leaving"
`;

export interface Watchdog {
  /** Lets it go once this process has signed off by itself. */
  dismiss(): void;
}

/**
 * Starts a process that ends the embedded server should this one be killed. It has a session of its own, so that what kills the
 * app's process group misses it, and none of the app's environment.
 */
export function startWatchdog(cluster: Cluster, attachment: Attachment): Watchdog {
  const child = spawn("/bin/sh", ["-c", SCRIPT, NAME, attachment.registryFolder, attachment.name, cluster.data], {
    env: { NODE_ENV: "production", LC_ALL: "C", PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.once("error", (error) => log.warn("The embedded PostgreSQL has no watchdog.", { error }));
  // It may have been killed: then a killed app leaves the server to the next start, which takes it over.
  child.stdin.on("error", () => undefined);
  if (child.pid !== undefined) child.stdin.write(`${attachment.getLeavingName(child.pid)}\n`);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { dismiss: () => child.stdin.end() };
}
