/*
 * 待办办理（Tasklist）的扩展，都用它公布的扩展点：列表的一行、排法、查找、返回列表、办完一件接着下一件、办理过程、门户的清单。
 * 期限近的在前、记住选过的排法，手机上列表和表单各占一屏，见 address.js。
 */
import {followAddress} from './address.js';
import {backButton} from './back-button.js';
import {caseCourse} from './case-course.js';
import {nextTask} from './next-task.js';
import {portalLists} from './portal-lists.js';
import {taskCard} from './task-card.js';
import {taskOrder} from './task-order.js';
import {taskSearch} from './task-search.js';

followAddress();

export default [portalLists, taskOrder, taskSearch, nextTask, backButton, taskCard, caseCourse];
