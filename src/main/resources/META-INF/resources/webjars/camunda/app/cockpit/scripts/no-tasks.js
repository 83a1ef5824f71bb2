/* “人工任务”须有查看全部任务的权限，没有人有；它的链接由样式隐藏，手工输入的地址转到“流程” */
function leave() {
  if (/^#!?\/tasks\b/.test(location.hash)) location.replace('#/processes');
}

// 在应用启动之前，和以后每次改变时；先于应用自己听到：浏览器先报 popstate
addEventListener('popstate', leave);
leave();
