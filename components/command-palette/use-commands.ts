import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type ActionResult, showToast } from "@/components/actions/action-result";
import { callNextAuth } from "@/components/sign-in/call-next-auth";
import { setTheme } from "@/components/theme/set-theme";
import type { CatalogSearchResult } from "./catalog-options";
import type { Command } from "./entries";
import type { useCatalogSearch } from "./use-catalog-search";

interface Commands {
  /** Runs the command of an option. */
  run: (command: Command) => void;
  /** The message of the last command; empty when the page shows the result. */
  message: string;
  isBusy: boolean;
  clear: () => void;
}

/** What the server does for the palette. */
export interface PaletteActions {
  syncNow: () => Promise<ActionResult>;
  submitIntent: (form: FormData) => Promise<ActionResult>;
  searchSimkl: (text: string) => Promise<CatalogSearchResult>;
}

interface CommandContext {
  /** Called when there is nothing left to show. */
  close: () => void;
  showKeys: () => void;
  search: string;
  catalog: Pick<ReturnType<typeof useCatalogSearch>, "store" | "choose" | "applyIntent">;
}

const NOTHING_FOUND = "Simkl knows no title like that.";

/** Runs the commands of the palette. */
export function useCommands(
  { syncNow, submitIntent, searchSimkl }: PaletteActions,
  { close, showKeys, search, catalog }: CommandContext,
): Commands {
  const router = useRouter();
  const [message, setMessage] = useState("");
  const [isBusy, startTransition] = useTransition();

  function runAsync(work: () => Promise<void>) {
    setMessage("");
    startTransition(async () => {
      try {
        await work();
      } catch {
        setMessage("Watchfolio cannot be reached just now.");
      }
    });
  }

  function run(command: Command) {
    if (isBusy) return;
    if (command.type === "go") {
      close();
      router.push(command.href);
    } else if (command.type === "download") {
      close();
      window.location.assign(command.href);
    } else if (command.type === "keys") {
      showKeys();
    } else if (command.type === "theme") {
      runAsync(async () => {
        await setTheme(createForm("theme", command.theme));
        close();
      });
    } else if (command.type === "intent") {
      runAsync(async () => {
        const result = await submitIntent(createForm("intent", JSON.stringify(command.intent)));
        // A toast would be behind the dialog.
        if (command.staysOpen) setMessage(result.message);
        else close();
        if (command.staysOpen && result.status === "done") catalog.applyIntent(command.intent);
        showToast(result);
      });
    } else if (command.type === "choose") {
      catalog.choose(command.simklId);
    } else if (command.type === "ask-simkl") {
      runAsync(async () => {
        const result = await searchSimkl(search);
        catalog.store(result);
        if (result.titles.length === 0) setMessage(result.problem ?? NOTHING_FOUND);
      });
    } else if (command.type === "sync") {
      runAsync(async () => setMessage((await syncNow()).message));
    } else {
      runAsync(async () => window.location.assign(await callNextAuth("signout", "/")));
    }
  }

  return { run, message, isBusy, clear: () => setMessage("") };
}

function createForm(name: string, value: string): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}
