package cn.gov.shuozhou.data.engine;

import java.util.Set;

/**
 * What the engine kit must know about a procedure. Each feature declares one bean; at start its groups are given the
 * rights on the process definition.
 *
 * @param key id of the process
 * @param workers groups that read and work on its tasks, within their tenants
 * @param supervisors groups that besides watch instances in Cockpit and retry failed jobs
 */
public record Procedure(String key, Set<String> workers, Set<String> supervisors) {}
