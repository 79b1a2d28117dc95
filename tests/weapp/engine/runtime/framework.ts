import { type AssociatedBackend, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { backend } from './backend.ts'
import { definitionOf } from './components/built-in.ts'
import { builtIns } from './components/built-ins.ts'
import { appConfig, build, configOf } from './package.ts'

/** WeChat's component framework with the compiled package and the built-in components in it. */
const environment = new MiniProgramEnv()
export const codeSpace = environment.createCodeSpace('', true)
const builtInSpace = environment.getGlobalCodeSpace()

const compiled = (path: string) => ({ groupList: build.templates, content: build.templates[path] }) as never

for (const [name, builtIn] of Object.entries(builtIns)) {
  builtInSpace.addCompiledTemplate(`wx/${name}`, compiled(`wx/${name}`))
  const component = builtInSpace
    .component(`wx/${name}`)
    .definition(definitionOf(builtIn) as never)
    .register()
  codeSpace.getComponentSpace().setGlobalUsingComponent(name, (component as unknown as { _$: never })._$)
}
codeSpace.getComponentSpace().updateComponentOptions({ writeIdToDOM: true })

for (const path of Object.keys(build.json)) {
  if (!build.templates[path]) continue
  codeSpace.addComponentStaticConfig(path, {
    ...configOf(path),
    usingComponents: { ...appConfig.usingComponents, ...configOf(path).usingComponents },
    styleIsolation: 'shared',
  } as never)
  codeSpace.addCompiledTemplate(path, compiled(path))
}

const associated: AssociatedBackend = environment.associateBackend(backend as never)

/** A page's tree of components, not yet in the document. */
export const createRoot = (route: string) => associated.createRoot('page', codeSpace, route)
export type Root = ReturnType<typeof createRoot>
