/*
 * 网页应用共用的入口，各自的 scripts/config.js 只写这一个。应用自己装脚本时，有一个读不出或者写错了，就一个扩展也不装；
 * 这里有一个装不上，其余的照装，原因写在浏览器的控制台。
 */

const everywhere = ['zh-locale', 'portal-link', 'accessible'];

/** 应用 → 它的脚本，地址从本文件起算 */
const scripts = {
  admin: everywhere,
  cockpit: [
    ...everywhere,
    ...['no-tasks', 'limits-tab', 'limits-page', 'ended-instance'].map(name => `../../cockpit/scripts/${name}`)
  ],
  tasklist: [
    ...everywhere,
    ...['address', 'portal-lists', 'task-order', 'task-search', 'next-task', 'back-button', 'task-card', 'list-place', 'case-course']
  ],
  welcome: everywhere
};

async function load(name) {
  try {
    return (await import(`./${name}.js`)).default ?? [];
  } catch (fault) {
    console.warn(`扩展 ${name} 没有装上`, fault);
    return [];
  }
}

const app = document.querySelector('base').getAttribute('app-name');

export default (await Promise.all((scripts[app] ?? everywhere).map(load))).flat();
