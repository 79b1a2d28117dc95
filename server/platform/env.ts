import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { district } from './district.ts'
import type { LimitSettings } from './http/limits.ts'
import type { S3Settings } from './media/s3-store.ts'
import type { TraceSettings } from './observe/traces.ts'
import { isDataKey, isPassKey } from './secrets.ts'
import type { AliyunSmsSettings } from './sms/aliyun.ts'
import { StartError } from './start-error.ts'
import type { PushSettings } from './wechat/pushes.ts'
import type { WeChatSettings } from './wechat/requests.ts'

/** Reads `process.env`; which district it is stands in `district.ts`. Every name is described in docs/operations.md. */
const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_REPLICA_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '要以 postgres:// 开头')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DEMO: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  STAFF_TOTP: z.enum(['required', 'optional']).optional(),
  TRUST_WX_HEADERS: z.enum(['0', '1']).default('0'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).optional(),
  LIMITS: z.enum(['off', 'auto', 'strict']).default('auto'),
  ADDRESS_BUDGET: z.coerce.number().min(0).max(1000).default(1),
  UNVERIFIED_EMPLOYERS: z.enum(['wait', 'show']).default('wait'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SLOW_QUERY_MS: z.coerce.number().min(0).default(200),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().default(''),
  OTEL_SERVICE_NAME: z.string().default('youth-server'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(0.1),
  SMS_ACCESS_KEY_ID: z.string().optional(),
  SMS_ACCESS_KEY_SECRET: z.string().optional(),
  SMS_SIGN_NAME: z.string().optional(),
  SMS_TEMPLATE_CODE: z.string().optional(),
  SMS_DAILY_LIMIT: z.coerce.number().int().min(0).default(3000),
  SMS_API_BASE: z.url().default('https://dysmsapi.aliyuncs.com'),
  OPERATOR: z.string().max(60).optional(),
  OPERATOR_CONTACT: z.string().max(60).optional(),
  OPEN_DATA_LICENCE: z.string().max(80).optional(),
  OPEN_DATA_LICENCE_URL: z.url({ protocol: /^https?$/ }).optional(),
  ICP_FILING: z
    .string()
    .regex(/ICP备\d+号/, '要像“豫ICP备12345678号-1”')
    .optional(),
  POLICE_FILING: z
    .string()
    .regex(/公网安备\s?\d+号/, '要像“豫公网安备 41010302000000号”')
    .optional(),
  PASS_KEY: z.string().refine(isPassKey, '不是 Ed25519 私钥（PKCS #8 PEM）').optional(),
  DATA_KEY: z.string().refine(isDataKey, '不是 32 字节的 base64').optional(),
  OLD_PASS_KEYS: z.string().default(''),
  OLD_DATA_KEYS: z.string().default(''),
  POLICY_CHAT_URL: z.url().optional(),
  POLICY_CHAT_KEY: z.string().optional(),
  POLICY_CHAT_MODEL: z.string().optional(),
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  PUBLIC_ORIGIN: z.url().optional(),
  S3_BUCKET_URL: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  WECHAT_PUSH_TOKEN: z.string().min(3).max(32).optional(),
  WECHAT_PUSH_KEY: z.string().length(43).optional(),
  WECHAT_NOTICE_TEMPLATE: z.string().max(64).optional(),
  WECHAT_API_BASE: z.url().default('https://api.weixin.qq.com'),
})

export interface Environment {
  port: number
  host: string
  dataDir: string
  /** A `postgres://` address, or the path of the SQLite file. */
  database: string
  databasePool: number
  /** A copy that public reads may come from. */
  databaseReplica: string | null
  demo: boolean
  logLevel: string
  limits: LimitSettings
  trustedProxies: number | null
  trustsGateway: boolean
  /** Whether admins and agents need a second factor. */
  requiresTotp: boolean
  metricsToken: string | null
  /** Statements that take as many milliseconds are logged. */
  slowQuery: number
  /** Where traces go; null: none are made. */
  traces: TraceSettings | null
  /** Codes by text message; null: none are sent. */
  sms: AliyunSmsSettings | null
  /** Postings of employers that nobody has checked are shown, as 未核验. */
  showsUnverified: boolean
  /** Keys given by the environment instead of the secrets file. */
  keys: { passKey: string | null; dataKey: string | null; oldPassKeys: string[]; oldDataKeys: string[] }
  /** A chat model that rewords answers. */
  chat: { baseUrl: string; key: string; model: string } | null
  /** Where the outside reaches this server, e.g. `https://youth.example`. */
  publicOrigin: string | null
  /** A bucket for pictures instead of the data folder. */
  s3: S3Settings | null
  wechat: WeChatSettings | null
  /** Of the console's 消息推送, in encrypted mode. */
  push: PushSettings | null
  noticeTemplate: string | null
  /** Under which others may use what is open; null where it is not said. */
  licence: { title: string; path: string | null } | null
  /** Shown on the page 关于 and in the foot of the web pages. */
  about: { operator: string | null; contact: string | null; icp: string | null; police: string | null }
}

/** Throws with the variable's name where a value does not fit. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const { data: env, error } = variables.safeParse(source)
  if (!env) throw new StartError(`环境变量有误：${error.issues.map(i => `${i.path.join('.')} ${i.message}`).join('；')}`)
  const dataDir = resolve(env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    database: env.DATABASE_URL ?? join(dataDir, `${district.id}.db`),
    databasePool: env.DATABASE_POOL,
    databaseReplica: env.DATABASE_REPLICA_URL ?? null,
    demo: env.DEMO === '1',
    logLevel: env.LOG_LEVEL,
    limits: { mode: env.LIMITS, addressFactor: env.ADDRESS_BUDGET },
    trustsGateway: env.TRUST_WX_HEADERS === '1',
    requiresTotp: (env.STAFF_TOTP ?? (env.DEMO === '1' ? 'optional' : 'required')) === 'required',
    trustedProxies: env.TRUST_PROXY ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    slowQuery: env.SLOW_QUERY_MS,
    traces: tracesOf(env),
    sms: smsOf(env),
    keys: {
      passKey: env.PASS_KEY ?? null,
      dataKey: env.DATA_KEY ?? null,
      oldPassKeys: env.OLD_PASS_KEYS.match(/-----BEGIN[\s\S]+?-----END[^\n]+/g) ?? [],
      oldDataKeys: env.OLD_DATA_KEYS.split(',').filter(Boolean),
    },
    showsUnverified: env.UNVERIFIED_EMPLOYERS === 'show',
    chat:
      env.POLICY_CHAT_URL && env.POLICY_CHAT_KEY && env.POLICY_CHAT_MODEL
        ? { baseUrl: env.POLICY_CHAT_URL.replace(/\/$/, ''), key: env.POLICY_CHAT_KEY, model: env.POLICY_CHAT_MODEL }
        : null,
    wechat:
      env.WECHAT_APP_ID && env.WECHAT_SECRET
        ? { appId: env.WECHAT_APP_ID, secret: env.WECHAT_SECRET, apiBase: env.WECHAT_API_BASE }
        : null,
    publicOrigin: env.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? null,
    s3:
      env.S3_BUCKET_URL && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? {
            bucketUrl: env.S3_BUCKET_URL,
            region: env.S3_REGION,
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          }
        : null,
    noticeTemplate: env.WECHAT_NOTICE_TEMPLATE ?? null,
    licence: env.OPEN_DATA_LICENCE ? { title: env.OPEN_DATA_LICENCE, path: env.OPEN_DATA_LICENCE_URL ?? null } : null,
    about: {
      operator: env.OPERATOR ?? null,
      contact: env.OPERATOR_CONTACT ?? null,
      icp: env.ICP_FILING ?? null,
      police: env.POLICE_FILING ?? null,
    },
    push:
      env.WECHAT_APP_ID && env.WECHAT_PUSH_TOKEN && env.WECHAT_PUSH_KEY
        ? { appId: env.WECHAT_APP_ID, token: env.WECHAT_PUSH_TOKEN, key: env.WECHAT_PUSH_KEY }
        : null,
  }
}

/** What is loaded from now on is compiled once for all starts, and for the threads of each: Node keeps it in this folder. */
export function keepCompiled(folder: string): void {
  process.env.NODE_COMPILE_CACHE ??= folder
  enableCompileCache()
}

type Variables = z.output<typeof variables>

/** As OpenTelemetry names its variables: headers are `name=value`, with commas between, values percent-encoded. */
function tracesOf(env: Variables): TraceSettings | null {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return null
  const headers = env.OTEL_EXPORTER_OTLP_HEADERS.split(',').filter(Boolean)
  return {
    endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/$/, ''),
    service: env.OTEL_SERVICE_NAME,
    share: env.OTEL_TRACES_SAMPLER_ARG,
    headers: Object.fromEntries(
      headers.map(pair => {
        const [name = '', ...value] = pair.split('=')
        return [name.trim(), decodeURIComponent(value.join('=').trim())]
      }),
    ),
  }
}

/** All of it or nothing: half a configuration would turn everybody away only when they ask. */
function smsOf(env: Variables): AliyunSmsSettings | null {
  const { SMS_ACCESS_KEY_ID, SMS_ACCESS_KEY_SECRET, SMS_SIGN_NAME, SMS_TEMPLATE_CODE } = env
  const needed = { SMS_ACCESS_KEY_ID, SMS_ACCESS_KEY_SECRET, SMS_SIGN_NAME, SMS_TEMPLATE_CODE }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length === 4) return null
  if (missing.length > 0) throw new StartError(`环境变量有误：短信还缺 ${missing.join('、')}，4 个都写上才能发验证码`)
  return {
    apiBase: env.SMS_API_BASE.replace(/\/$/, ''),
    accessKeyId: SMS_ACCESS_KEY_ID ?? '',
    accessKeySecret: SMS_ACCESS_KEY_SECRET ?? '',
    signName: SMS_SIGN_NAME ?? '',
    templateCode: SMS_TEMPLATE_CODE ?? '',
    mostADay: env.SMS_DAILY_LIMIT,
  }
}
