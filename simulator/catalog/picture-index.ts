import type { Title, World } from "../model";

interface FoundPicture {
  title: Title;
  /** What is written on it. */
  caption: string;
}

/** Finds whose picture a path is. Made anew when the world has grown. */
export class PictureIndex {
  #world: World;
  #size = -1;
  #pictures = new Map<string, FoundPicture>();

  constructor(world: World) {
    this.#world = world;
  }

  find(category: string, path: string): FoundPicture | undefined {
    if (this.#size !== this.#world.titles.size) this.#build();
    return this.#pictures.get(`${category}/${path}`);
  }

  #build(): void {
    this.#size = this.#world.titles.size;
    this.#pictures.clear();
    for (const title of this.#world.titles.values()) {
      if (title.poster) this.#pictures.set(`posters/${title.poster}`, { title, caption: title.title });
      if (title.fanart) this.#pictures.set(`fanart/${title.fanart}`, { title, caption: title.title });
      for (const { img, title: caption, number } of title.episodes)
        if (img) this.#pictures.set(`episodes/${img}`, { title, caption: caption ?? `Episode ${number}` });
    }
  }
}
