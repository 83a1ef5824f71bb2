/*
 * 应用自己的页面里，只有图标的按钮没有名字，页眉和正文没有标明，标题跳级：看不见屏幕的人不知道是什么。
 * 元素由应用随时重画，所以每次改变后补上。
 */

const ATTRIBUTES = [
  ['[cam-widget-header]', {role: 'banner'}],
  ['.page-wrap, .ctn-main', {role: 'main'}],
  ['.region-toggle[data-region=filters]', {'aria-label': '收起或展开筛选器'}],
  ['.region-toggle[data-region=list]', {'aria-label': '收起或展开列表'}],
  ['.region-toggle[data-region=task]', {'aria-label': '收起或展开待办'}],
  ['.maximize[data-region=task]', {'aria-label': '放大或还原待办'}],
  ['.app-switch > .dropdown-toggle', {'aria-label': '切换应用'}],
  ['.section-toggle', {'aria-label': '收起或展开本节'}],
  ['.stored-criteria > .dropdown-toggle', {'aria-label': '已保存的查找条件'}],
  ['input.main-field[aria-expanded]', {role: 'combobox'}],
  ['h4.process-definition', {'aria-level': '3'}]
];

/** 提示的话就是图标的名字 */
const TIPS = 'a[uib-tooltip], button[uib-tooltip]';

function name() {
  for (const [selector, attributes] of ATTRIBUTES) {
    for (const element of document.querySelectorAll(selector)) {
      for (const [attribute, value] of Object.entries(attributes)) {
        if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
      }
    }
  }
  for (const icon of document.querySelectorAll(TIPS)) {
    const tip = icon.getAttribute('uib-tooltip');
    if (icon.textContent.trim() || icon.getAttribute('aria-label') === tip) continue;
    icon.setAttribute('aria-label', tip);
    if (!icon.matches('button, [href]')) icon.setAttribute('role', 'button');
  }
}

new MutationObserver(name).observe(document.body, {childList: true, subtree: true});
name();
