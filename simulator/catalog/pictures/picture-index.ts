import type { Title, World } from "@/simulator/model";

interface FoundPicture {
  title: Title;
  caption: string;
}

/** Finds the title of an image path; rescans the world for an unknown path. */
export class PictureIndex {
  #world: World;
  #pictures = new Map<string, FoundPicture>();

  constructor(world: World) {
    this.#world = world;
  }

  find(category: string, path: string): FoundPicture | undefined {
    const key = `${category}/${path}`;
    if (!this.#pictures.has(key)) this.#build();
    return this.#pictures.get(key);
  }

  #build(): void {
    this.#pictures.clear();
    for (const title of this.#world.titles.values()) {
      if (title.poster) this.#pictures.set(`posters/${title.poster}`, { title, caption: title.title });
      if (title.fanart) this.#pictures.set(`fanart/${title.fanart}`, { title, caption: title.title });
      for (const { img, title: caption, number } of title.episodes)
        if (img) this.#pictures.set(`episodes/${img}`, { title, caption: caption ?? `Episode ${number}` });
    }
  }
}
