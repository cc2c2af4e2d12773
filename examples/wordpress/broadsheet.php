<?php
/**
 * Plugin Name: Broadsheet stories
 * Description: Shows a printed story: [broadsheet id="2024/06/quay"].
 * License: MIT
 *
 * The HTML comes from the fragment route of a Broadsheet handler (docs/server.md), is kept for a minute, and is kept on when
 * the handler cannot be reached. Define BROADSHEET_SERVER in wp-config.php, and put broadsheet.css beside this file.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Gets the printed HTML of a story; '' where there is none. */
function broadsheet_story( string $id ): string {
	$key  = 'broadsheet_' . md5( $id );
	$kept = get_transient( $key );
	if ( is_array( $kept ) && $kept['until'] > time() ) {
		return $kept['html'];
	}
	$path     = implode( '/', array_map( 'rawurlencode', explode( '/', $id ) ) );
	$headers  = is_array( $kept ) ? array( 'If-None-Match' => $kept['etag'] ) : array();
	$response = wp_remote_get(
		BROADSHEET_SERVER . '/fragment/' . $path,
		array( 'timeout' => 3, 'redirection' => 0, 'headers' => $headers + array( 'Accept' => 'text/html' ) )
	);
	$status   = is_wp_error( $response ) ? 0 : wp_remote_retrieve_response_code( $response );
	if ( 200 === $status ) {
		$kept = array(
			'html' => wp_remote_retrieve_body( $response ),
			'etag' => wp_remote_retrieve_header( $response, 'etag' ),
		);
	} elseif ( ! is_array( $kept ) || in_array( $status, array( 403, 404, 410, 451 ), true ) ) {
		// Withdrawn, embargoed or unknown: what was kept goes too.
		$kept = array( 'html' => '', 'etag' => '' );
	}
	$kept['until'] = time() + MINUTE_IN_SECONDS;
	set_transient( $key, $kept, DAY_IN_SECONDS );
	return $kept['html'];
}

add_shortcode(
	'broadsheet',
	function ( $attributes ) {
		$attributes = shortcode_atts( array( 'id' => '' ), $attributes );
		if ( '' === $attributes['id'] || ! defined( 'BROADSHEET_SERVER' ) ) {
			return '';
		}
		wp_enqueue_style( 'broadsheet', plugins_url( 'broadsheet.css', __FILE__ ), array(), null );
		// Printed by the publisher's own server, where every value was escaped.
		return broadsheet_story( $attributes['id'] );
	}
);
