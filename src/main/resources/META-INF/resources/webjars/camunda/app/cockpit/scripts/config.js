/*
 * 流程监控：Camunda 7.24.0 网页应用设置（覆盖 camunda-webapp-webjar 中的同名文件）。
 */

export default {
  app: {
    name: '流程监控',
    vendor: '朔州市政务信息管理局'
  },

  // 应用只看浏览器首选语言中“-”之前的部分；不在 availableLocales 中的，用 fallbackLocale。
  // 因此只列 zh：任何浏览器（包括首选语言为英文的）都显示中文。
  // 需要英文界面时改为 ['zh', 'en']，但首选语言为英文的浏览器将显示英文。
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },

  // 日期格式：时间 YYYY-MM-DD HH:mm；提示中的完整时间带星期（LLLL，见 locales/zh.json）
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'LLLL',
    short: 'YYYY-MM-DD'
  },

  // 不读 zh.json 的部分（日期控件、写死在程序中的英文）由此脚本改为中文；四个应用共用 tasklist 下的一份
  customScripts: ['../tasklist/scripts/zh-locale', '../tasklist/scripts/portal-link', 'scripts/no-tasks'],

  // 不显示首次登录的欢迎提示
  disableWelcomeMessage: true
};
