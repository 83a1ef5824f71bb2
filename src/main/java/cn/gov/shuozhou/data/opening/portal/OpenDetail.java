package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.catalog.Freshness;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.file.OpenFormat;
import cn.gov.shuozhou.data.opening.participation.Contribution;
import cn.gov.shuozhou.data.opening.participation.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a resource shows.
 *
 * @param current the version of the data that can be taken; null where there is none
 * @param firstRows of that version, values in the order of the free items
 * @param contributions what the public has shown and asked about it
 * @param root where people reach the portal
 * @param taken how often its files were taken of late
 * @param versions of the data, the newest first; empty where none may be taken
 */
record OpenDetail(
        OpenEntry entry,
        @Nullable DataSet current,
        List<OpenFormat> formats,
        List<List<@Nullable String>> firstRows,
        List<OpenVersion> versions,
        long taken,
        Freshness freshness,
        Quality quality,
        String citation,
        Rating rating,
        List<Contribution> contributions,
        String root) {}
