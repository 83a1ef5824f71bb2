package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;

/** The menu of a person, by roles. Each page still has its own path rule. */
final class Navigation {

    private static final Set<Role> EVERYBODY = Set.of();

    private static final List<NavigationGroup> GROUPS = List.of(
            new NavigationGroup("首页", List.of(new NavigationEntry("首页", "/", EVERYBODY))),
            new NavigationGroup(
                    "办理",
                    List.of(
                            new NavigationEntry("待办", "/todo", Role.taskWorkers()),
                            new NavigationEntry("已办", "/done", Role.taskWorkers()),
                            new NavigationEntry("待办办理", "/camunda/app/tasklist/default/", Role.taskWorkers()),
                            new NavigationEntry("代理", "/deputies", workersAndLeaders()),
                            new NavigationEntry("我的申请", "/sharing/applications", Set.of(Role.REQUESTER)),
                            new NavigationEntry("收到的申请", "/sharing/received", Set.of(Role.APPROVER, Role.DATA_OFFICER)),
                            new NavigationEntry("办件总览", "/cases", Role.ofTheBusiness()))),
            new NavigationGroup(
                    "目录",
                    List.of(
                            new NavigationEntry("编制目录", "/catalog/drafts", Set.of(Role.DATA_OFFICER)),
                            new NavigationEntry(
                                    "目录发布",
                                    "/catalog/publications",
                                    Set.of(
                                            Role.DATA_OFFICER,
                                            Role.SECRECY_REVIEWER,
                                            Role.DISCLOSURE_REVIEWER,
                                            Role.BUREAU,
                                            Role.LEADING_GROUP,
                                            Role.COUNTY_AUTHORITY)),
                            new NavigationEntry(
                                    "目录变更",
                                    "/catalog/changes",
                                    Set.of(
                                            Role.REQUESTER,
                                            Role.APPROVER,
                                            Role.DATA_OFFICER,
                                            Role.BUREAU,
                                            Role.LEADING_GROUP,
                                            Role.COUNTY_AUTHORITY)),
                            new NavigationEntry("县级目录", "/catalog/county", Set.of(Role.COUNTY_AUTHORITY)),
                            new NavigationEntry(
                                    "目录意见",
                                    "/catalog/comments",
                                    Set.of(Role.COUNTY_AUTHORITY, Role.BUREAU, Role.DATA_OFFICER)))),
            new NavigationGroup(
                    "数据",
                    List.of(
                            new NavigationEntry("数据目录", "/catalog", EVERYBODY),
                            new NavigationEntry(
                                    "我的授权",
                                    "/grants",
                                    Set.of(
                                            Role.REQUESTER,
                                            Role.DATA_OFFICER,
                                            Role.APPROVER,
                                            Role.BUREAU,
                                            Role.COUNTY_AUTHORITY)),
                            new NavigationEntry(
                                    "使用记录",
                                    "/data-uses",
                                    Set.of(
                                            Role.REQUESTER,
                                            Role.DATA_OFFICER,
                                            Role.APPROVER,
                                            Role.BUREAU,
                                            Role.COUNTY_AUTHORITY)),
                            new NavigationEntry(
                                    "使用情况说明",
                                    "/data-uses/statements",
                                    Set.of(
                                            Role.REQUESTER,
                                            Role.DATA_OFFICER,
                                            Role.APPROVER,
                                            Role.BUREAU,
                                            Role.COUNTY_AUTHORITY)),
                            new NavigationEntry("免提交", "/services", Role.ofTheBusiness()),
                            new NavigationEntry(
                                    "定时取数", "/pull-sources", Set.of(Role.DATA_OFFICER, Role.BUREAU, Role.AUDIT_ADMIN)),
                            new NavigationEntry(
                                    "数据校核",
                                    "/corrections",
                                    Set.of(
                                            Role.REQUESTER,
                                            Role.APPROVER,
                                            Role.DATA_OFFICER,
                                            Role.BUREAU,
                                            Role.LEADING_GROUP,
                                            Role.COUNTY_AUTHORITY)),
                            new NavigationEntry("我的导出", "/exports", Role.ofTheBusiness()))),
            new NavigationGroup(
                    "监督",
                    List.of(
                            new NavigationEntry(
                                    "领导驾驶舱",
                                    "/monitor",
                                    Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.DEPARTMENT_LEADER)),
                            new NavigationEntry("报表", "/reports", Role.ofTheBusiness()),
                            new NavigationEntry("目录健康", "/catalog/health", Role.catalogWatchers()),
                            new NavigationEntry(
                                    "违规线索", "/supervision/violations", Set.of(Role.BUREAU, Role.LEADING_GROUP)),
                            new NavigationEntry(
                                    "整改",
                                    "/supervision/rectifications",
                                    Set.of(
                                            Role.BUREAU,
                                            Role.LEADING_GROUP,
                                            Role.COUNTY_AUTHORITY,
                                            Role.APPROVER,
                                            Role.DATA_OFFICER)),
                            new NavigationEntry("通报批评", "/supervision/criticisms", Role.ofTheBusiness()),
                            new NavigationEntry("开放计划", "/opening/plans", Role.catalogWatchers()),
                            new NavigationEntry(
                                    "公众参与",
                                    "/opening/contributions",
                                    Set.of(Role.BUREAU, Role.DATA_OFFICER, Role.APPROVER)),
                            new NavigationEntry(
                                    "免提交反映",
                                    "/opening/material-reports",
                                    Set.of(Role.BUREAU, Role.DATA_OFFICER, Role.APPROVER)),
                            new NavigationEntry("停止开放", "/opening/withdrawals", Set.of(Role.BUREAU)),
                            new NavigationEntry(
                                    "开放前扫描", "/opening/scans", Set.of(Role.BUREAU, Role.DISCLOSURE_REVIEWER)),
                            new NavigationEntry("流程监控", "/camunda/app/cockpit/default/", Set.of(Role.BUREAU)))),
            new NavigationGroup(
                    "管理",
                    List.of(
                            new NavigationEntry("机构与人员", "/organization", Set.of(Role.SYSTEM_ADMIN)),
                            new NavigationEntry("消息发送", "/dispatches", Set.of(Role.SYSTEM_ADMIN)),
                            new NavigationEntry("运行维护", "/operations/jobs", Set.of(Role.SYSTEM_ADMIN)),
                            new NavigationEntry("账号安全", "/accounts", Set.of(Role.SECURITY_ADMIN)),
                            new NavigationEntry("审计日志", "/audit", Set.of(Role.AUDIT_ADMIN)),
                            new NavigationEntry("工作日历", "/calendar", EVERYBODY),
                            new NavigationEntry("节假日通知", "/calendar/notices", Set.of(Role.BUREAU)),
                            new NavigationEntry("部门更名与合并", "/departments/changes", Set.of(Role.BUREAU)))));

    private Navigation() {}

    /** True for those to whom procedures give tasks, which they work on in Tasklist. */
    static boolean worksOnTasks(Person person) {
        return Role.taskWorkers().stream().anyMatch(person::has);
    }

    private static Set<Role> workersAndLeaders() {
        Set<Role> roles = Role.taskWorkers();
        roles.add(Role.DEPARTMENT_LEADER);
        return roles;
    }

    /** By what people do there; a group in which the person has nothing to do is left out. */
    static List<NavigationGroup> of(Person person) {
        return GROUPS.stream()
                .map(group -> group.of(person))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }
}
