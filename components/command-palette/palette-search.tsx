import { Search } from "lucide-react";
import { useState } from "react";
import { getOptionGroups } from "./options";
import { PaletteOptions } from "./palette-options";
import { useCatalogSearch } from "./use-catalog-search";
import { type PaletteActions, useCommands } from "./use-commands";
import { useTitleSearch } from "./use-title-search";

interface PaletteSearchProps {
  isOperator: boolean;
  actions: PaletteActions;
  close: () => void;
  showKeys: () => void;
}

const LIST = "palette-list";

/** A field, and under it what fits; arrows choose, Enter does it. */
export function PaletteSearch({ isOperator, actions, close, showKeys }: PaletteSearchProps) {
  const [searchText, setSearchText] = useState("");
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const search = searchText.trim();
  const result = useTitleSearch(search);
  const catalog = useCatalogSearch(search);
  const groups = getOptionGroups(
    { text: search, result, catalog: catalog.groups, isAsked: catalog.isAsked },
    isOperator,
  );
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ id }) => id === selectedId) ?? options[0];
  const { run, message, isBusy, clear } = useCommands(actions, { close, showKeys, search, catalog });

  function moveSelection(step: number) {
    const at = options.findIndex(({ id }) => id === active?.id);
    const next = options.at((at + step) % options.length);
    setSelectedId(next?.id ?? null);
    document.getElementById(next?.id ?? "")?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") moveSelection(1);
    else if (event.key === "ArrowUp") moveSelection(-1);
    else if (event.key === "Enter") active && run(active.command);
    else return;
    event.preventDefault();
  }

  return (
    <div className="flex max-h-[76dvh] flex-col">
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search
          aria-hidden="true"
          size={16}
          className={`shrink-0 text-soft ${isBusy || result.search !== search ? "animate-breathe" : ""}`}
        />
        <input
          type="text"
          role="combobox"
          aria-label="A page, a title or an action"
          aria-expanded="true"
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={active?.id}
          placeholder="A page, a title or an action"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={searchText}
          onChange={(event) => {
            setSearchText(event.target.value);
            setSelectedId(null);
            clear();
          }}
          onKeyDown={onKeyDown}
          className="min-h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-soft"
        />
        <button
          type="button"
          onClick={close}
          aria-label="Esc: close"
          className="-mr-2 min-h-8 rounded-md px-2 font-mono text-xs text-soft hover:text-ink"
        >
          Esc
        </button>
      </div>
      <PaletteOptions
        id={LIST}
        groups={groups}
        activeId={active?.id}
        onPoint={setSelectedId}
        onPress={({ command }) => run(command)}
      />
      <p role="status" className="border-t border-line px-4 py-3 text-sm empty:hidden">
        {message}
      </p>
    </div>
  );
}
