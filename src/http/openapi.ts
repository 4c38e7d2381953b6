/** The packages of the server by the names it uses, each imported here and nowhere else. */
export { OpenAPIHono, z } from '@hono/zod-openapi';
export type { Context } from 'hono';
