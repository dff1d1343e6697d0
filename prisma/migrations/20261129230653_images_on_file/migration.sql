-- CreateIndex
CREATE INDEX "CatalogEpisode_image_idx" ON "CatalogEpisode" USING HASH ("image");

-- CreateIndex
CREATE INDEX "Title_poster_idx" ON "Title" USING HASH ("poster");

-- CreateIndex
CREATE INDEX "Title_fanart_idx" ON "Title" USING HASH ("fanart");

-- CreateIndex
CREATE INDEX "Title_related_idx" ON "Title" USING GIN ("related" jsonb_path_ops);
