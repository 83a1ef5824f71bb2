package cn.gov.shuozhou.data.casework.deputy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who will be away; read and in itself right.
 *
 * @param deputy the account
 * @param procedure null for all
 * @param present whether also what lies there when it begins
 */
record WantedDeputy(
        String deputy,
        LocalDate from,
        LocalDate until,
        @Nullable String procedure,
        boolean present) {}
